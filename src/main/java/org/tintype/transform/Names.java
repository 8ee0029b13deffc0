package org.tintype.transform;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One of the names that the operator has given to things of one kind. */
record Names(String kind, NavigableSet<String> known) implements Argument<String> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,32}");

    /** Returns the names of a kind of which there is nothing. */
    static Names none(String kind) {
        return new Names(kind, new TreeSet<>());
    }

    /** Returns whether an operator may give this name. */
    static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    /** Returns these names and one more. */
    Names and(String name) {
        NavigableSet<String> more = new TreeSet<>(known);
        more.add(name);
        return new Names(kind, more);
    }

    @Override
    public Class<String> type() {
        return String.class;
    }

    @Override
    public Optional<String> read(String text) {
        return Optional.of(text).filter(known::contains);
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public String limits() {
        return known.isEmpty()
                ? "the name of a " + kind + ", and there is none"
                : "one of: " + String.join(", ", known);
    }
}
