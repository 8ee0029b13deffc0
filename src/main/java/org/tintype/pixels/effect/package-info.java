/** What is done to the colours of a picture: blur, sharpness, mosaic, grey, and pictures laid on one another. */
@NullMarked
package org.tintype.pixels.effect;

import org.jspecify.annotations.NullMarked;
