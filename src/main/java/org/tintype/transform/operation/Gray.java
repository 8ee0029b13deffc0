package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.effect.Grayscale;
import org.tintype.transform.Keys;

/** Takes the colour away. */
record Gray() implements Painting {

    static Optional<Gray> of(Order order) {
        return order.transform().get(Keys.GRAY).map(gray -> new Gray());
    }

    @Override
    public Bitmap paint(Bitmap picture) {
        return Grayscale.apply(picture);
    }
}
