/** The structure of a GIF (GIF89a), and the strict way to the pixels of a frame. */
@NullMarked
package org.tintype.pixels.gif;

import org.jspecify.annotations.NullMarked;
