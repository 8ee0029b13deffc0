package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;
import org.tintype.pixels.effect.Compositing;
import org.tintype.transform.Box;
import org.tintype.transform.Fit;
import org.tintype.transform.Gravity;
import org.tintype.transform.Keys;

/** Lays colour around a picture, until it is as large as its box. */
record Pad(Box box, Gravity.Point standing, int background) implements Painting {

    static Optional<Pad> of(Order order) {
        return order.resizing(Fit.PAD)
                .map(resizing -> new Pad(
                        resizing.box(), resizing.standing(), order.transform().orFallback(Keys.BACKGROUND)));
    }

    @Override
    public Size size(Size input) {
        return box.around(input);
    }

    @Override
    public Bitmap paint(Bitmap picture) {
        Size canvas = size(new Size(picture.width(), picture.height()));
        int x = (int) Math.round(standing.x().value() * (canvas.width() - picture.width()));
        int y = (int) Math.round(standing.y().value() * (canvas.height() - picture.height()));
        return Compositing.pad(picture, canvas, x, y, background);
    }
}
