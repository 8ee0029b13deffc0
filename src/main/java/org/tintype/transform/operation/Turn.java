package org.tintype.transform.operation;

import java.util.Optional;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.View;

/** Turns and mirrors. */
record Turn(Orientation orientation) implements Framing {

    static Optional<Turn> of(Order order) {
        return Optional.of(order.transform().turning())
                .filter(turning -> turning != Orientation.UPRIGHT)
                .map(Turn::new);
    }

    @Override
    public View frame(View view) {
        return view.turned(orientation);
    }
}
