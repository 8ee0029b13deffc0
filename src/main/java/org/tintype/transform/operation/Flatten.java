package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.effect.Compositing;
import org.tintype.transform.Keys;

/** Lays a transparent picture on a colour, for formats that keep no transparency. */
record Flatten(int background) implements Painting {

    static Optional<Flatten> of(Order order) {
        return FormatLimits.keepsAlpha(order.output())
                ? Optional.empty()
                : Optional.of(new Flatten(order.transform().orFallback(Keys.BACKGROUND)));
    }

    @Override
    public Bitmap paint(Bitmap picture) {
        return Compositing.flatten(picture, background);
    }
}
