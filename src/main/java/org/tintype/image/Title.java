package org.tintype.image;

import org.tintype.platform.text.Texts;

/** What an image is called: 1 to 64 Unicode code points on one line. */
public record Title(String text) {

    private static final int MAX = 64;

    public Title {
        text = Texts.line(text, 1, MAX);
    }

    /** Returns the title that a file's name gives: without folder and extension, cut to fit; {@code image} without any. */
    public static Title ofFileName(String fileName) {
        String base = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        String stem = dot >= 0 ? base.substring(0, dot) : base;
        StringBuilder clean = new StringBuilder();
        stem.codePoints().filter(Texts::isPrintable).limit(MAX).forEach(clean::appendCodePoint);
        String title = clean.toString().strip();
        return new Title(title.isEmpty() ? "image" : title);
    }

    @Override
    public String toString() {
        return text;
    }
}
