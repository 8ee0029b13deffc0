/** The content door: /{id} and /{name}. */
@NullMarked
package org.tintype.delivery.http;

import org.jspecify.annotations.NullMarked;
