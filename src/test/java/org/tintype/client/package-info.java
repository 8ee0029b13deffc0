/**
 * A client of the API as its users would write one: on Jakarta REST and JSON-B alone, with Jersey for forms. It knows no
 * class of the service.
 */
@NullMarked
package org.tintype.client;

import org.jspecify.annotations.NullMarked;
