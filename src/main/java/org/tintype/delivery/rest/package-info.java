/** What the service can do, for clients that ask. */
@NullMarked
package org.tintype.delivery.rest;

import org.jspecify.annotations.NullMarked;
