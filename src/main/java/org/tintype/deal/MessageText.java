package org.tintype.deal;

import org.tintype.platform.text.Texts;

/** What a message says: at most 4000 Unicode code points, or nothing. */
public record MessageText(String text) {

    public static final MessageText NONE = new MessageText("");

    private static final int MAX = 4000;

    public MessageText {
        text = Texts.lines(text, 0, MAX);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
