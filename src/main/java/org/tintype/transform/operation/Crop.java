package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Area;
import org.tintype.pixels.Size;
import org.tintype.pixels.View;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.transform.Cut;
import org.tintype.transform.Transform;

/** Keeps a part. */
record Crop(Cut cut) implements Framing {

    static Optional<Crop> of(Order order) {
        return order.transform().cut().map(Crop::new);
    }

    @Override
    public View frame(View view) {
        Area area = cut.in(view.size()).orElseThrow(() -> outside(view.size()));
        return view.part(area, new Size((int) area.width(), (int) area.height()));
    }

    private static InvalidInput outside(Size picture) {
        return new InvalidInput(FieldError.ofParameter(
                Transform.PARAMETER,
                "crop must lie wholly inside of the picture, which has " + picture.width() + "x" + picture.height()
                        + " pixels"));
    }
}
