package org.tintype.pixels;

/**
 * A part of a picture in pixels, whose edges may lie inside of pixels.
 *
 * @param x from the left edge of the picture
 * @param y from its top
 * @param width above 0
 * @param height above 0
 */
public record Area(double x, double y, double width, double height) {

    public Area {
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0)) {
            throw new IllegalArgumentException("an area of " + width + "x" + height + " at " + x + "," + y);
        }
    }

    /** Returns all of a picture. */
    public static Area of(Size size) {
        return new Area(0, 0, size.width(), size.height());
    }
}
