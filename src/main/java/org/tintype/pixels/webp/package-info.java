/** WebP: its container, and its two kinds of compressed data read to the last bit, with their pixels or without. */
@NullMarked
package org.tintype.pixels.webp;

import org.jspecify.annotations.NullMarked;
