package org.tintype.transform;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of sRGB, {@code 0xrrggbb}, in six hexadecimal digits of either case. */
record Color() implements Argument<Integer> {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{6}");

    @Override
    public Class<Integer> type() {
        return Integer.class;
    }

    @Override
    public Optional<Integer> read(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate()).map(HexFormat::fromHexDigits);
    }

    @Override
    public String write(Integer value) {
        return HexFormat.of().toHexDigits(value, 6);
    }

    @Override
    public String limits() {
        return "rrggbb in hexadecimal digits";
    }
}
