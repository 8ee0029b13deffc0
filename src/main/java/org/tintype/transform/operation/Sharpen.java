package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.effect.UnsharpMask;
import org.tintype.transform.Keys;

/** Sharpens, by what a Gaussian of this deviation in pixels takes away. */
record Sharpen(double sigma) implements Painting {

    static Optional<Sharpen> of(Order order) {
        return order.transform().get(Keys.SHARPEN).map(sigma -> new Sharpen(sigma.value()));
    }

    @Override
    public Bitmap paint(Bitmap picture) {
        return UnsharpMask.apply(picture, sigma);
    }
}
