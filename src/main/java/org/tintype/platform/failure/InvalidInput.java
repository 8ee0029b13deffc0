package org.tintype.platform.failure;

import java.util.List;
import java.util.stream.Collectors;

/** A request whose fields or parameters are wrong; carries every error of the request, not only the first. */
public final class InvalidInput extends Failure {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(Kind.INVALID, describe(errors));
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(FieldError error) {
        this(List.of(error));
    }

    /** Returns what is wrong, one entry for every bad field. */
    public List<FieldError> errors() {
        return errors;
    }

    private static String describe(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.name() + ": " + error.message())
                .collect(Collectors.joining("; "));
    }
}
