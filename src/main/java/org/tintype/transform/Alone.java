package org.tintype.transform;

import java.util.Optional;

/** Nothing: the key says it all. */
record Alone() implements Argument<Boolean> {

    @Override
    public Class<Boolean> type() {
        return Boolean.class;
    }

    @Override
    public Optional<Boolean> read(String text) {
        return Optional.empty();
    }

    @Override
    public Optional<Boolean> alone() {
        return Optional.of(true);
    }

    @Override
    public String write(Boolean value) {
        return "";
    }

    @Override
    public String limits() {
        return "the key alone";
    }
}
