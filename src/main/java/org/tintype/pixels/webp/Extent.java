package org.tintype.pixels.webp;

/**
 * Bytes of a file that lie together.
 *
 * @param from the first byte's place
 * @param to the place behind the last one
 */
public record Extent(long from, long to) {

    public Extent {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("bytes from " + from + " to " + to);
        }
    }

    /** Returns how many bytes there are. */
    public long length() {
        return to - from;
    }

    /** Returns the first bytes of these, or all of them where there are not as many. */
    public Extent first(long count) {
        return new Extent(from, Math.min(to, from + count));
    }
}
