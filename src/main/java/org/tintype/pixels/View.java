package org.tintype.pixels;

/**
 * How a picture is to be seen: which part of its stored pixels, turned how, and how large at last. What an engine is asked
 * for in one step, so that it decodes no more than is needed for it.
 *
 * @param area of the stored pixels
 * @param orientation how the part is turned, after it was cut out
 * @param size of the result, after it was turned
 */
public record View(Area area, Orientation orientation, Size size) {

    /** Returns all of a picture as it is displayed, upright and in its own size. */
    public static View of(EncodedPicture picture) {
        Area all = new Area(0, 0, picture.width(), picture.height());
        return new View(all, picture.orientation(), new Size(picture.displayedWidth(), picture.displayedHeight()));
    }

    /** Returns this view turned once more. */
    public View turned(Orientation further) {
        Size turned = further.swapsEdges() ? new Size(/* width= */ size.height(), /* height= */ size.width()) : size;
        return new View(area, orientation.then(further), turned);
    }

    /** Returns this view in another size. */
    public View scaled(Size to) {
        return new View(area, orientation, to);
    }

    /**
     * Returns a part of what is seen.
     *
     * @param part in pixels of this view's size
     * @param to how large the part is to be
     */
    public View part(Area part, Size to) {
        return new View(orientation.stored(part, size, area), orientation, to);
    }

    /** Returns the size of the result before it is turned. */
    public Size storedSize() {
        return orientation.swapsEdges() ? new Size(/* width= */ size.height(), /* height= */ size.width()) : size;
    }
}
