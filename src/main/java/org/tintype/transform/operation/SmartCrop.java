package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Area;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;
import org.tintype.pixels.effect.Attention;
import org.tintype.pixels.effect.Compositing;
import org.tintype.transform.Fit;
import org.tintype.transform.Gravity;
import org.tintype.transform.Resizing;

/** Cuts a picture that covers its box to what draws attention in it. */
record SmartCrop(Resizing resizing) implements Painting {

    static Optional<SmartCrop> of(Order order) {
        return order.resizing(Fit.COVER)
                .filter(resizing -> resizing.gravity() == Gravity.Smart.SMART)
                .map(SmartCrop::new);
    }

    @Override
    public Size size(Size input) {
        return Resize.target(resizing, input);
    }

    @Override
    public Bitmap paint(Bitmap picture) {
        return fixedOn(picture).paint(picture);
    }

    /** A frame that was cut on its own would jump. */
    @Override
    public Painting fixedOn(Bitmap first) {
        Size size = size(new Size(first.width(), first.height()));
        return new Part(Attention.cut(first, size), size);
    }

    /** A part that is known. */
    private record Part(Area area, Size size) implements Painting {

        @Override
        public Size size(Size input) {
            return size;
        }

        @Override
        public Bitmap paint(Bitmap picture) {
            return Compositing.part(picture, (int) area.x(), (int) area.y(), size);
        }
    }
}
