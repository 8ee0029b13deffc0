package org.tintype.deal;

import org.tintype.platform.text.Texts;

/** What a deal is about: 1 to 128 Unicode code points on one line. */
public record DealTitle(String text) {

    private static final int MAX = 128;

    public DealTitle {
        text = Texts.line(text, 1, MAX);
    }

    @Override
    public String toString() {
        return text;
    }
}
