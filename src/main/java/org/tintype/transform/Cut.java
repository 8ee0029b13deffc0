package org.tintype.transform;

import java.util.Optional;
import org.tintype.pixels.Area;
import org.tintype.pixels.Size;

/** A part of the upright picture that is to be kept. */
public sealed interface Cut permits PixelCut, PercentCut {

    /** Returns the part in whole pixels, at least one; nothing if it does not lie wholly inside of the picture. */
    Optional<Area> in(Size picture);
}
