package org.tintype.intake;

/**
 * How large a picture may be, as its header tells: asked before anything is decoded.
 *
 * @param maxPixels width times height, times frames
 * @param maxEdge width, and height, in pixels
 * @param maxScans scans of a JPEG; every scan of a progressive one is another pass over all of its pixels
 * @param maxFrames frames of an animation
 */
public record Limits(long maxPixels, int maxEdge, int maxScans, int maxFrames) {

    /** The largest edge that the contract allows, which is also the largest that a JPEG can have. */
    public static final int LARGEST_EDGE = 65_535;

    /** How many scans a picture of the most pixels may have; common encoders write about 10. */
    static final int LARGEST_PICTURE_SCANS = 20;

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
        if (maxFrames < 1) {
            throw new IllegalArgumentException("maxFrames must be at least 1, not " + maxFrames);
        }
    }

    /**
     * Checks the size of a picture.
     *
     * @throws PictureRefused if it is too large
     */
    public void requireSize(int width, int height) {
        if (width > maxEdge || height > maxEdge) {
            throw new PictureRefused(
                    "The picture is %d x %d pixels; an edge may have at most %d.".formatted(width, height, maxEdge));
        }
        if ((long) width * height > maxPixels) {
            throw new PictureRefused("The picture is %d x %d = %d pixels; at most %d are accepted."
                    .formatted(width, height, (long) width * height, maxPixels));
        }
    }

    /**
     * Checks how many frames a picture has, and how many pixels they have together.
     *
     * @param frames of an animation, each of which a viewer shows as large as the whole picture
     * @throws PictureRefused if they are too many, or too many for their size
     */
    public void requireFrames(int frames, int width, int height) {
        if (frames > maxFrames) {
            throw new PictureRefused("The picture has more than %d frames.".formatted(maxFrames));
        }
        long pixels = Math.multiplyExact((long) width * height, frames);
        if (pixels > maxPixels) {
            throw new PictureRefused("The picture has %d frames of %d x %d = %d pixels; at most %d are accepted."
                    .formatted(frames, width, height, pixels, maxPixels));
        }
    }

    /**
     * Checks how often a decoder has to go through a picture.
     *
     * @throws PictureRefused if this many scans are too many, or too many for a picture of this size
     */
    public void requireScans(int scans, int width, int height) {
        if (scans > maxScans) {
            throw new PictureRefused("The picture has more than %d scans.".formatted(maxScans));
        }
        // A decoder visits every pixel again for each scan: limits that each hold still multiply.
        if (Math.multiplyExact((long) width * height, scans) > maxPixels * LARGEST_PICTURE_SCANS) {
            throw new PictureRefused("The picture has more scans than are accepted at %d x %d pixels; at most %d are."
                    .formatted(width, height, maxPixels * LARGEST_PICTURE_SCANS / ((long) width * height)));
        }
    }
}
