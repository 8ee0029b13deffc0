package org.tintype.client;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457), with every bad field or parameter where the status is 422. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<Mistake> errors) {

    /** One bad field or parameter. */
    public record Mistake(@Nullable String field, @Nullable String parameter, String message) {}

    /** Returns the names of all bad fields. */
    public List<String> fields() {
        return mistakes().map(Mistake::field).filter(Objects::nonNull).toList();
    }

    /** Returns the names of all bad parameters. */
    public List<String> parameters() {
        return mistakes().map(Mistake::parameter).filter(Objects::nonNull).toList();
    }

    private Stream<Mistake> mistakes() {
        return errors == null ? Stream.of() : errors.stream();
    }
}
