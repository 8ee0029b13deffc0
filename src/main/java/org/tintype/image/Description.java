package org.tintype.image;

import org.tintype.platform.text.Texts;

/** What is said about an image: at most 256 Unicode code points on one line, or nothing. */
public record Description(String text) {

    public static final Description NONE = new Description("");

    private static final int MAX = 256;

    public Description {
        text = Texts.line(text, 0, MAX);
    }

    @Override
    public String toString() {
        return text;
    }
}
