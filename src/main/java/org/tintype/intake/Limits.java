package org.tintype.intake;

/**
 * How large a picture may be, as its header tells: asked before anything is decoded.
 *
 * @param maxPixels width times height
 * @param maxEdge width, and height, in pixels
 * @param maxScans scans of a JPEG; every scan of a progressive one is another pass over all of its pixels
 */
public record Limits(long maxPixels, int maxEdge, int maxScans) {

    /** The largest edge that the contract allows, which is also the largest that a JPEG can have. */
    public static final int LARGEST_EDGE = 65_535;

    public Limits {
        if (maxPixels < 1) {
            throw new IllegalArgumentException("maxPixels must be at least 1, not " + maxPixels);
        }
        if (maxEdge < 1 || maxEdge > LARGEST_EDGE) {
            throw new IllegalArgumentException("maxEdge must be 1 to " + LARGEST_EDGE + ", not " + maxEdge);
        }
        if (maxScans < 1) {
            throw new IllegalArgumentException("maxScans must be at least 1, not " + maxScans);
        }
    }

    /** @throws PictureRefused if a picture of this size is too large */
    void requireSize(int width, int height) {
        if (width > maxEdge || height > maxEdge) {
            throw new PictureRefused(
                    "The picture is %d x %d pixels; an edge may have at most %d.".formatted(width, height, maxEdge));
        }
        if ((long) width * height > maxPixels) {
            throw new PictureRefused("The picture is %d x %d = %d pixels; at most %d are accepted."
                    .formatted(width, height, (long) width * height, maxPixels));
        }
    }

    /** @throws PictureRefused if this many scans are too many */
    void requireScans(int scans) {
        if (scans > maxScans) {
            throw new PictureRefused("The picture has more than %d scans.".formatted(maxScans));
        }
    }
}
