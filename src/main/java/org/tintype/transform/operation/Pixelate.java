package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.effect.Mosaic;
import org.tintype.transform.Keys;

/** Makes a mosaic with cells of this edge in pixels. */
record Pixelate(int cell) implements Painting {

    static Optional<Pixelate> of(Order order) {
        return order.transform().get(Keys.PIXELATE).map(Pixelate::new);
    }

    @Override
    public Bitmap paint(Bitmap picture) {
        return Mosaic.apply(picture, cell);
    }
}
