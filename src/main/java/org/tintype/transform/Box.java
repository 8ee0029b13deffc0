package org.tintype.transform;

import java.util.stream.IntStream;
import org.tintype.pixels.Area;
import org.tintype.pixels.Size;

/**
 * What a picture is to be brought into, in pixels of the result; of width and height one may be left to the picture.
 *
 * @param width 0 where it follows from the height
 * @param height 0 where it follows from the width
 */
public record Box(int width, int height) {

    private static final int FOLLOWS = 0;

    public Box {
        if (width < 0 || height < 0 || width + height == 0) {
            throw new IllegalArgumentException("a box of " + width + "x" + height);
        }
    }

    /** Returns whether one of the edges is left to the picture. */
    public boolean isOpen() {
        return width == FOLLOWS || height == FOLLOWS;
    }

    /** Returns the box with both of its edges, where an open one takes the ratio of a picture. */
    public Size around(Size picture) {
        if (width == FOLLOWS) {
            return new Size(Proportion.pixels(picture.width(), height, picture.height()), height);
        }
        return height == FOLLOWS
                ? new Size(width, Proportion.pixels(picture.height(), width, picture.width()))
                : new Size(width, height);
    }

    /** Returns the box, reduced in its own ratio until no edge is longer than the picture's. */
    public Size within(Size picture) {
        Size box = around(picture);
        if (box.width() <= picture.width() && box.height() <= picture.height()) {
            return box;
        }
        return isWider(box, picture)
                ? new Size(picture.width(), Proportion.pixels(box.height(), picture.width(), box.width()))
                : new Size(Proportion.pixels(box.width(), picture.height(), box.height()), picture.height());
    }

    /** Returns the size of a picture that was made as large or as small as the box allows. */
    public Size contained(Size picture) {
        Size box = around(picture);
        return isOpen() ? box : isWider(box, picture) ? atHeight(picture, box.height()) : atWidth(picture, box.width());
    }

    /** Returns the size of a picture that was made as small or as large as it covers a size. */
    public static Size covering(Size size, Size picture) {
        return isWider(size, picture) ? atWidth(picture, size.width()) : atHeight(picture, size.height());
    }

    /** Returns the largest part of a picture that has the ratio of a size, as near to a point as it goes. */
    public static Area cut(Size size, Size picture, Gravity.Point point) {
        boolean wider = isWider(size, picture);
        double width = wider ? picture.width() : (double) picture.height() * size.width() / size.height();
        double height = wider ? (double) picture.width() * size.height() / size.width() : picture.height();
        return new Area(
                start(point.x(), width, picture.width()), start(point.y(), height, picture.height()), width, height);
    }

    private static double start(Decimal point, double length, int of) {
        return Math.max(0, Math.min(point.value() * of - length / 2, of - length));
    }

    /** Returns whether the first one's ratio of width to height is the larger one. */
    private static boolean isWider(Size one, Size other) {
        return (long) one.width() * other.height() > (long) other.width() * one.height();
    }

    private static Size atWidth(Size picture, int width) {
        return new Size(width, Proportion.pixels(picture.height(), width, picture.width()));
    }

    private static Size atHeight(Size picture, int height) {
        return new Size(Proportion.pixels(picture.width(), height, picture.height()), height);
    }

    /** Returns the smallest ratio of pixels with which the language can say this box. */
    int pixelRatio() {
        return IntStream.rangeClosed(1, Keys.LARGEST_RATIO)
                .filter(ratio -> isWhole(width, ratio) && isWhole(height, ratio))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWhole(int length, int ratio) {
        return length % ratio == 0 && length / ratio <= Keys.LARGEST_BOX;
    }
}
