package org.tintype.platform.text;

/** Checks of text that people write. */
public final class Texts {

    private Texts() {}

    /**
     * Returns a text of any number of lines, trimmed.
     *
     * @param least the fewest Unicode code points it may have
     * @param most the most Unicode code points it may have
     * @throws IllegalArgumentException if it is shorter or longer, or has lone surrogates or control characters other than
     *     tabulators and line breaks
     */
    public static String lines(String text, int least, int most) {
        String trimmed = bounded(text, least, most);
        if (!trimmed.codePoints().allMatch(point -> isPrintable(point) || isLayout(point))) {
            throw new IllegalArgumentException("must have no control characters but tabulators and line breaks");
        }
        return trimmed;
    }

    /**
     * Returns a line of text, trimmed.
     *
     * @param least the fewest Unicode code points it may have
     * @param most the most Unicode code points it may have
     * @throws IllegalArgumentException if it is shorter or longer, or has control characters, line breaks or lone surrogates
     */
    public static String line(String text, int least, int most) {
        String trimmed = bounded(text, least, most);
        if (!trimmed.codePoints().allMatch(Texts::isPrintable)) {
            throw new IllegalArgumentException("must have no control characters or line breaks");
        }
        return trimmed;
    }

    /**
     * Returns as much of a text as makes a line, for text that nobody can be asked to write again: without control
     * characters, line breaks and lone surrogates, trimmed, cut to a number of code points. It may be empty.
     */
    public static String clipped(String text, int most) {
        return text.codePoints()
                .filter(Texts::isPrintable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .codePoints()
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Returns whether a code point may stand in a line: no control character, line break or lone surrogate. */
    public static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    private static boolean isLayout(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', '\r', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    private static String bounded(String text, int least, int most) {
        String trimmed = text.strip();
        int length = trimmed.codePointCount(0, trimmed.length());
        if (length < least || length > most) {
            throw new IllegalArgumentException("must have " + least + " to " + most + " characters");
        }
        return trimmed;
    }
}
