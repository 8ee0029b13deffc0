package org.tintype.transform;

import java.util.Optional;
import org.tintype.pixels.Area;
import org.tintype.pixels.Size;

/** A part of a picture in pixels. */
public record PixelCut(int x, int y, int width, int height) implements Cut {

    @Override
    public Optional<Area> in(Size picture) {
        boolean inside = (long) x + width <= picture.width() && (long) y + height <= picture.height();
        return inside ? Optional.of(new Area(x, y, width, height)) : Optional.empty();
    }
}
