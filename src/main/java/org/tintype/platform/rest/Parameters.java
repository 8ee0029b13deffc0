package org.tintype.platform.rest;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;

/**
 * The parameters of a request's query, taken out one by one as {@link Members} are. Every wrong one is remembered, so that
 * the answer names all of them; those that nobody asked for are left alone.
 */
public final class Parameters {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, List<String>> values;
    private final List<FieldError> errors = new ArrayList<>();

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Returns the parameters of a request. */
    public static Parameters of(UriInfo request) {
        return new Parameters(request.getQueryParameters());
    }

    /** Takes a number in decimal digits, where it is there. */
    public Optional<Integer> number(String name, int least, int most) {
        Optional<Integer> number = single(name)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most);
        if (number.isEmpty() && values.containsKey(name)) {
            errors.add(FieldError.ofParameter(name, "must be one integer from " + least + " to " + most));
        }
        return number;
    }

    /**
     * Takes a value of the domain, where it is there.
     *
     * @param conversion throws an {@link IllegalArgumentException} whose message is written for the caller
     */
    public <T> Optional<T> value(String name, Function<String, T> conversion) {
        if (!values.containsKey(name)) {
            return Optional.empty();
        }
        Optional<String> text = single(name);
        if (text.isEmpty()) {
            errors.add(FieldError.ofParameter(name, "must be given once"));
            return Optional.empty();
        }
        try {
            return text.map(conversion);
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.ofParameter(name, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /**
     * Builds the request's value, once every parameter was taken.
     *
     * @throws InvalidInput if any parameter was wrong
     */
    public <T> T finish(Supplier<T> value) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return value.get();
    }

    private Optional<String> single(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
    }
}
