package org.tintype.deal;

import org.tintype.platform.text.Texts;

/** Why somebody calls an arbiter: 1 to 1000 Unicode code points. */
public record DisputeReason(String text) {

    private static final int MAX = 1000;

    public DisputeReason {
        text = Texts.lines(text, 1, MAX);
    }

    @Override
    public String toString() {
        return text;
    }
}
