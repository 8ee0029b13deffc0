package org.tintype.transform.operation;

import org.tintype.pixels.Format;

/** What pictures of each format can be. */
final class FormatLimits {

    private FormatLimits() {}

    static boolean keepsAlpha(Format format) {
        return switch (format) {
            case JPEG -> false;
            case PNG, GIF, WEBP -> true;
        };
    }

    /** Returns whether pictures of this format are animated where what they are made from is. */
    static boolean keepsFrames(Format format) {
        return switch (format) {
            case JPEG, PNG -> false;
            case GIF, WEBP -> true;
        };
    }

    /** Returns the longest edge in pixels that its headers can say. */
    static int longestEdge(Format format) {
        return switch (format) {
            case JPEG, GIF -> 65_535;
            case PNG -> Integer.MAX_VALUE;
            case WEBP -> 16_383; // RFC 9649, 2.6: 14 bits.
        };
    }
}
