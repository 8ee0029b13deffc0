/** From files of several frames to frames as they are seen, and back, without native code. */
@NullMarked
package org.tintype.pixels.animation;

import org.jspecify.annotations.NullMarked;
