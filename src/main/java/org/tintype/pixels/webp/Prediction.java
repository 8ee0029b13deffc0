package org.tintype.pixels.webp;

/**
 * How a block of pixels is guessed from those above and on the left, in the order of the format. Blocks of 16 x 16 and
 * 8 x 8 pixels know the first four, those of 4 x 4 all.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-12">RFC 6386, 8.1 and 12</a>
 */
enum Prediction {
    MEAN(0, ""),
    TRUE_MOTION(1, ""),
    VERTICAL(2, "fghifghifghifghi"),
    HORIZONTAL(3, "ddddccccbbbbaaaa"),
    LEFT_DOWN(4, "ghijhijkijkljklm"),
    RIGHT_DOWN(5, "efghdefgcdefbcde"),
    VERTICAL_RIGHT(6, "FGHIefghdFGHcefg"),
    VERTICAL_LEFT(7, "GHIJghijHIJkhijl"),
    HORIZONTAL_DOWN(8, "EefgDdEeCcDdBbCc"),
    HORIZONTAL_UP(9, "DcCbCbBaBaAAAAAA");

    private final int number;
    private final String directions;

    Prediction(int number, String directions) {
        this.number = number;
        this.directions = directions;
    }

    /** Returns the format's number for it. */
    int number() {
        return number;
    }

    /**
     * Returns how each sample of a small block comes from its edge, which runs from the lowest sample on the left (twice)
     * up, over the corner, to the right (the last one twice): a letter's place in the alphabet says where to begin; a
     * capital stands for the mean of two samples from there, a small letter for that of three, of which the middle one
     * counts twice.
     */
    String directions() {
        return directions;
    }
}
