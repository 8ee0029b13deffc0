package org.tintype.transform;

import org.tintype.pixels.Orientation;

/** A turn and then a flip, of which many come to the same. */
final class Turning {

    private Turning() {}

    static Orientation of(Items items) {
        return items.get(Keys.ROTATE)
                .orElse(Orientation.UPRIGHT)
                .then(items.get(Keys.FLIP).orElse(Orientation.UPRIGHT));
    }

    /** Returns the items with as few turns and flips as come to the same. */
    static Items simplified(Items items) {
        Items others = items.without(Keys.ROTATE).without(Keys.FLIP);
        Items turned = others.with(Keys.ROTATE, Orientation.TURNED_LEFT);
        return switch (of(items)) {
            case UPRIGHT -> others;
            case MIRRORED -> others.with(Keys.FLIP, Orientation.MIRRORED);
            case UPSIDE_DOWN -> others.with(Keys.ROTATE, Orientation.UPSIDE_DOWN);
            case MIRRORED_UPSIDE_DOWN -> others.with(Keys.FLIP, Orientation.MIRRORED_UPSIDE_DOWN);
            case TRANSPOSED -> turned.with(Keys.FLIP, Orientation.MIRRORED);
            case TURNED_LEFT -> turned;
            case TRANSVERSED -> turned.with(Keys.FLIP, Orientation.MIRRORED_UPSIDE_DOWN);
            case TURNED_RIGHT -> others.with(Keys.ROTATE, Orientation.TURNED_RIGHT);
        };
    }
}
