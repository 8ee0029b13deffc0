package org.tintype.platform.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The wrong fields of one request, remembered until all of its fields were looked at, so that the answer names every one.
 * Not for several threads.
 */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    /** Remembers that a field is wrong. */
    public void refuse(String name, String message) {
        errors.add(FieldError.ofField(name, message));
    }

    /**
     * Turns what a field holds into a value of the domain, or remembers why it cannot be one.
     *
     * @param conversion throws an {@link IllegalArgumentException} whose message is written for the caller
     */
    public <T, R> Optional<R> convert(String name, T given, Function<? super T, ? extends R> conversion) {
        try {
            return Optional.of(conversion.apply(given));
        } catch (IllegalArgumentException e) {
            refuse(name, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Builds the request's value, once every field was looked at.
     *
     * @throws InvalidInput if any was wrong
     */
    public <T> T finish(Supplier<T> value) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return value.get();
    }
}
