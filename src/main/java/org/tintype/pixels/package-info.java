/** From encoded pictures to pixels and back: the engine port, orientation, colour and previews. */
@NullMarked
package org.tintype.pixels;

import org.jspecify.annotations.NullMarked;
