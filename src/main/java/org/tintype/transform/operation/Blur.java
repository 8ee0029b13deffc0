package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.effect.GaussianBlur;
import org.tintype.transform.Keys;

/** Blurs, by a Gaussian of this deviation in pixels. */
record Blur(double sigma) implements Painting {

    static Optional<Blur> of(Order order) {
        return order.transform().get(Keys.BLUR).map(sigma -> new Blur(sigma.value()));
    }

    @Override
    public Bitmap paint(Bitmap picture) {
        return GaussianBlur.apply(picture, sigma);
    }
}
