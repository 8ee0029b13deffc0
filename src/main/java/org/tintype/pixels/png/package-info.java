/** The structure of a PNG, and the strict way to the samples in it. */
@NullMarked
package org.tintype.pixels.png;

import org.jspecify.annotations.NullMarked;
