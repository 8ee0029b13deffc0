package org.tintype.transform;

import java.util.Optional;

/**
 * How a picture comes to its size.
 *
 * @param enlarging whether it may become larger than it is
 * @param gravity where it is cut, or stands in its box
 */
public record Resizing(Box box, Fit fit, boolean enlarging, Gravity gravity) {

    static Optional<Resizing> of(Items items) {
        if (!items.has(Keys.WIDTH) && !items.has(Keys.HEIGHT)) {
            return Optional.empty();
        }
        int ratio = items.orFallback(Keys.PIXEL_RATIO);
        Box box = new Box(
                ratio * items.get(Keys.WIDTH).orElse(0),
                ratio * items.get(Keys.HEIGHT).orElse(0));
        return Optional.of(new Resizing(
                box,
                items.orFallback(Keys.FIT),
                items.get(Keys.ENLARGE).orElse(false),
                items.orFallback(Keys.GRAVITY)));
    }

    /** Returns the items with as few words about the size as come to the same for every picture. */
    static Items simplified(Items items) {
        Items others = items.without(Keys.WIDTH)
                .without(Keys.HEIGHT)
                .without(Keys.FIT)
                .without(Keys.PIXEL_RATIO)
                .without(Keys.ENLARGE)
                .without(Keys.GRAVITY);
        return of(items)
                .map(resizing -> resizing.simplified().writtenTo(others))
                .orElse(others);
    }

    private Resizing simplified() {
        Fit simpler = hasRoomToCut() || hasRoomToPad() || isStretched() ? fit : Fit.CONTAIN;
        return new Resizing(box, simpler, enlarging, simplerGravity(simpler));
    }

    private Gravity simplerGravity(Fit simpler) {
        return switch (simpler) {
            case CONTAIN, FILL -> Gravity.CENTER;
            case COVER -> gravity;
            case PAD -> standing();
        };
    }

    private boolean hasRoomToCut() {
        return fit == Fit.COVER && !box.isOpen();
    }

    private boolean isStretched() {
        return fit == Fit.FILL && !box.isOpen();
    }

    /** An open box is as large as the picture, unless that had to be enlarged for it. */
    private boolean hasRoomToPad() {
        return fit == Fit.PAD && !(box.isOpen() && enlarging);
    }

    /** Returns where the whole picture stands in its box; nothing in the pixels says so. */
    public Gravity.Point standing() {
        return gravity instanceof Gravity.Point point ? point : Gravity.CENTER;
    }

    private Items writtenTo(Items others) {
        int ratio = box.pixelRatio();
        Items items = others.with(Keys.PIXEL_RATIO, ratio).with(Keys.FIT, fit).with(Keys.GRAVITY, gravity);
        items = box.width() > 0 ? items.with(Keys.WIDTH, box.width() / ratio) : items;
        items = box.height() > 0 ? items.with(Keys.HEIGHT, box.height() / ratio) : items;
        return enlarging ? items.with(Keys.ENLARGE, true) : items;
    }
}
