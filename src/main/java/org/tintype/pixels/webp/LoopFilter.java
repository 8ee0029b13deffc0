package org.tintype.pixels.webp;

/**
 * Smoothes the edges between blocks where they are no edges of the picture.
 *
 * @param limit of the step between two blocks within a macroblock that still counts as theirs; 0 for no filter
 * @param interior limit of steps between neighbours inside of the blocks
 * @param contrast above which steps beside the edge are the picture's own
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-15">RFC 6386, 15</a>
 */
record LoopFilter(int limit, int interior, int contrast) {

    private static final int MOST_LEVEL = 63;

    /** How much more is allowed between macroblocks. */
    private static final int OUTER = 4;

    private static final int LUMA = 16;
    private static final int BLOCK = 4;

    /** Returns the filter of a segment's macroblocks. */
    static LoopFilter of(LossyHeader header, int segment, boolean split) {
        LossyHeader.Filter filter = header.filter();
        LossyHeader.Segmentation segmentation = header.segmentation();
        int level = segmentation.enabled() && segmentation.absolute()
                ? segmentation.strength()[segment]
                : filter.level() + segmentation.strength()[segment];
        level += filter.intraDelta() + (split ? filter.splitDelta() : 0);
        level = Math.max(0, Math.min(MOST_LEVEL, level));
        if (level == 0 || filter.level() == 0) {
            return new LoopFilter(0, 0, 0);
        }
        int interior = level;
        if (filter.sharpness() > 0) {
            interior = Math.min(interior >> (filter.sharpness() > 4 ? 2 : 1), 9 - filter.sharpness());
        }
        interior = Math.max(1, interior);
        return new LoopFilter(2 * level + interior, interior, level >= 40 ? 2 : level >= 15 ? 1 : 0);
    }

    /** Filters the luma of a macroblock, and nothing else, in the simple way. */
    void applySimply(Plane luma, int x, int y, boolean inside) {
        if (limit == 0) {
            return;
        }
        if (x > 0) {
            simple(luma, luma.at(x, y), 1, luma.stride, limit + OUTER);
        }
        for (int i = BLOCK; inside && i < LUMA; i += BLOCK) {
            simple(luma, luma.at(x + i, y), 1, luma.stride, limit);
        }
        if (y > 0) {
            simple(luma, luma.at(x, y), luma.stride, 1, limit + OUTER);
        }
        for (int i = BLOCK; inside && i < LUMA; i += BLOCK) {
            simple(luma, luma.at(x, y + i), luma.stride, 1, limit);
        }
    }

    /**
     * Filters one component of a macroblock.
     *
     * @param size the edge of a macroblock in it
     * @param inside whether also the edges within the macroblock
     */
    void apply(Plane plane, int x, int y, int size, boolean inside) {
        if (limit == 0) {
            return;
        }
        if (x > 0) {
            outer(plane, plane.at(x, y), 1, plane.stride, size);
        }
        for (int i = BLOCK; inside && i < size; i += BLOCK) {
            inner(plane, plane.at(x + i, y), 1, plane.stride, size);
        }
        if (y > 0) {
            outer(plane, plane.at(x, y), plane.stride, 1, size);
        }
        for (int i = BLOCK; inside && i < size; i += BLOCK) {
            inner(plane, plane.at(x, y + i), plane.stride, 1, size);
        }
    }

    /**
     * @param place of the first sample behind the edge
     * @param across from a sample to the one behind it, over the edge
     * @param along from a sample to the one beside it, along the edge
     */
    private static void simple(Plane plane, int place, int across, int along, int most) {
        for (int i = 0; i < LUMA; i++, place += along) {
            if (isStepBelow(plane, place, across, most)) {
                adjustNearest(plane, place, across);
            }
        }
    }

    private void outer(Plane plane, int place, int across, int along, int length) {
        for (int i = 0; i < length; i++, place += along) {
            if (isStepBelow(plane, place, across, limit + OUTER) && isSmooth(plane, place, across)) {
                if (isContrast(plane, place, across)) {
                    adjustNearest(plane, place, across);
                } else {
                    adjustThree(plane, place, across);
                }
            }
        }
    }

    private void inner(Plane plane, int place, int across, int along, int length) {
        for (int i = 0; i < length; i++, place += along) {
            if (isStepBelow(plane, place, across, limit) && isSmooth(plane, place, across)) {
                if (isContrast(plane, place, across)) {
                    adjustNearest(plane, place, across);
                } else {
                    adjustTwo(plane, place, across);
                }
            }
        }
    }

    private static boolean isStepBelow(Plane plane, int place, int across, int most) {
        return 4 * step(plane, place - across, place) + step(plane, place - 2 * across, place + across) <= 2 * most + 1;
    }

    private boolean isSmooth(Plane plane, int place, int across) {
        return step(plane, place - 4 * across, place - 3 * across) <= interior
                && step(plane, place - 3 * across, place - 2 * across) <= interior
                && step(plane, place - 2 * across, place - across) <= interior
                && step(plane, place, place + across) <= interior
                && step(plane, place + across, place + 2 * across) <= interior
                && step(plane, place + 2 * across, place + 3 * across) <= interior;
    }

    private boolean isContrast(Plane plane, int place, int across) {
        return step(plane, place - 2 * across, place - across) > contrast
                || step(plane, place, place + across) > contrast;
    }

    /** Moves the two samples at the edge towards each other. */
    private static void adjustNearest(Plane plane, int place, int across) {
        int p1 = plane.get(place - 2 * across);
        int p0 = plane.get(place - across);
        int q0 = plane.get(place);
        int q1 = plane.get(place + across);
        int part = 3 * (q0 - p0) + signed(p1 - q1);
        plane.set(place - across, p0 + (signed(part + 3) >> 3));
        plane.set(place, q0 - (signed(part + 4) >> 3));
    }

    /** Moves two samples on each side. */
    private static void adjustTwo(Plane plane, int place, int across) {
        int p0 = plane.get(place - across);
        int q0 = plane.get(place);
        int part = 3 * (q0 - p0);
        int ahead = signed(part + 4) >> 3;
        int further = (ahead + 1) >> 1;
        plane.set(place - 2 * across, plane.get(place - 2 * across) + further);
        plane.set(place - across, p0 + (signed(part + 3) >> 3));
        plane.set(place, q0 - ahead);
        plane.set(place + across, plane.get(place + across) - further);
    }

    /** Moves three samples on each side. */
    private static void adjustThree(Plane plane, int place, int across) {
        int p1 = plane.get(place - 2 * across);
        int p0 = plane.get(place - across);
        int q0 = plane.get(place);
        int q1 = plane.get(place + across);
        int part = signed(3 * (q0 - p0) + signed(p1 - q1));
        int near = (27 * part + 63) >> 7;
        int further = (18 * part + 63) >> 7;
        int far = (9 * part + 63) >> 7;
        plane.set(place - 3 * across, plane.get(place - 3 * across) + far);
        plane.set(place - 2 * across, p1 + further);
        plane.set(place - across, p0 + near);
        plane.set(place, q0 - near);
        plane.set(place + across, q1 - further);
        plane.set(place + 2 * across, plane.get(place + 2 * across) - far);
    }

    private static int step(Plane plane, int one, int other) {
        return Math.abs(plane.get(one) - plane.get(other));
    }

    private static int signed(int value) {
        return Math.max(-128, Math.min(127, value));
    }
}
