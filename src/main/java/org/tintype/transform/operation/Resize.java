package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Size;
import org.tintype.pixels.View;
import org.tintype.transform.Box;
import org.tintype.transform.Gravity;
import org.tintype.transform.Resizing;

/** Makes smaller or larger, and cuts what a box does not show, where that can be told without the pixels. */
record Resize(Resizing resizing) implements Framing {

    static Optional<Resize> of(Order order) {
        return order.transform().resizing().map(Resize::new);
    }

    @Override
    public View frame(View view) {
        return switch (resizing.fit()) {
            case CONTAIN, PAD -> view.scaled(contained(view.size()));
            case COVER -> covering(view);
            case FILL -> view.scaled(target(resizing, view.size()));
        };
    }

    /** Returns the box as far as the picture fills it. */
    static Size target(Resizing resizing, Size picture) {
        Box box = resizing.box();
        return resizing.enlarging() ? box.around(picture) : box.within(picture);
    }

    private Size contained(Size picture) {
        Size contained = resizing.box().contained(picture);
        boolean enlarged = contained.width() > picture.width() || contained.height() > picture.height();
        return enlarged && !resizing.enlarging() ? picture : contained;
    }

    private View covering(View view) {
        Size target = target(resizing, view.size());
        return resizing.gravity() instanceof Gravity.Point point
                ? view.part(Box.cut(target, view.size(), point), target)
                : view.scaled(Box.covering(target, view.size()));
    }
}
