package org.tintype.transform;

/** What is kept in sight where a picture does not fit exactly, or where it stands where there is more room than it needs. */
public sealed interface Gravity {

    Point CENTER = new Point(new Decimal(500_000), new Decimal(500_000));

    /** What draws attention, found in the pixels. */
    enum Smart implements Gravity {
        SMART
    }

    /**
     * A point of the picture.
     *
     * @param x from its left edge, 0, to its right one, 1
     * @param y from its top, 0, to its bottom, 1
     */
    record Point(Decimal x, Decimal y) implements Gravity {

        /** Returns the point that a point of the compass means, {@code c} for the middle. */
        static Point ofCompass(double x, double y) {
            return new Point(new Decimal((long) (x * 1_000_000)), new Decimal((long) (y * 1_000_000)));
        }
    }
}
