package org.tintype.delivery.http;

/**
 * A part of a representation.
 *
 * @param first the position of its first byte
 * @param last that of its last byte; before the first where the representation has no such part
 */
record Part(long first, long last) {

    /** Returns all of a representation. */
    static Part whole(long length) {
        return new Part(0, length - 1);
    }

    long length() {
        return last - first + 1;
    }

    /** Returns whether the representation has such a part. */
    boolean isThere() {
        return last >= first;
    }

    /** Returns the field {@code Content-Range} of the part, or of the answer that there is none. */
    String contentRange(long of) {
        return isThere() ? "bytes " + first + "-" + last + "/" + of : "bytes */" + of;
    }
}
