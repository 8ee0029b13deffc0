package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;
import org.tintype.transform.Keys;

/** Lays the operator's watermark upon a picture. */
record Marking(Watermark watermark) implements Painting {

    static Optional<Marking> of(Order order) {
        return order.transform()
                .get(Keys.WATERMARK)
                .map(name -> new Marking(order.watermarks().named(name)));
    }

    @Override
    public Bitmap paint(Bitmap picture) {
        return fixedOn(picture).paint(picture);
    }

    /** The watermark is scaled once for all frames. */
    @Override
    public Painting fixedOn(Bitmap first) {
        return watermark
                .on(new Size(first.width(), first.height()))
                .<Painting>map(overlay -> overlay)
                .orElse(picture -> picture);
    }
}
