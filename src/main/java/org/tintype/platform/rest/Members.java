package org.tintype.platform.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tintype.platform.failure.FieldErrors;
import org.tintype.platform.failure.InvalidInput;

/**
 * The members of a request's JSON object, taken out one by one. Every wrong one is remembered, so that the answer names
 * all of them; {@link #finish} also names those that nobody asked for.
 */
public final class Members {

    private final Map<String, JsonValue> values;
    private final Set<String> repeated;
    private final Set<String> known = new LinkedHashSet<>();
    private final FieldErrors errors = new FieldErrors();

    Members(JsonObject object) {
        this(object, Set.of());
    }

    /**
     * Holds the members of an object.
     *
     * @param values one value of each member
     * @param repeated which members were there more than once
     */
    Members(Map<String, JsonValue> values, Set<String> repeated) {
        this.values = values;
        this.repeated = repeated;
        repeated.forEach(name -> refuse(name, "is there twice"));
    }

    /** Takes a text that may be absent, but not {@code null}. */
    public Optional<String> text(String name) {
        return take(name, "must be a string", value -> value instanceof JsonString text ? text.getString() : null);
    }

    /** Takes a text that must be there. */
    public Optional<String> requiredText(String name) {
        requireThere(name);
        return text(name);
    }

    /** Takes a text that must be there where another member is. */
    public Optional<String> textWith(String name, String other) {
        if (values.containsKey(other)) {
            requireThere(name);
        }
        return text(name);
    }

    /** Takes {@code true} or {@code false}, where it is there. */
    public Optional<Boolean> flag(String name) {
        return take(name, "must be true or false", value -> switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            case ARRAY, OBJECT, STRING, NUMBER, NULL -> null;
        });
    }

    /** Takes {@code true} or {@code false}, which must be there. */
    public Optional<Boolean> requiredFlag(String name) {
        requireThere(name);
        return flag(name);
    }

    /** Takes a whole number between two bounds, both allowed, which must be there. */
    public Optional<Integer> requiredNumber(String name, int least, int most) {
        requireThere(name);
        return take(name, "must be a whole number from " + least + " to " + most, value -> {
            if (!(value instanceof JsonNumber number)) {
                return null;
            }
            BigDecimal exact = number.bigDecimalValue();
            // The bounds first: a number of few digits can be one of a billion.
            return exact.compareTo(BigDecimal.valueOf(least)) >= 0
                            && exact.compareTo(BigDecimal.valueOf(most)) <= 0
                            && exact.stripTrailingZeros().scale() <= 0
                    ? exact.intValueExact()
                    : null;
        });
    }

    /** Takes an array of texts, where it is there. */
    public Optional<List<String>> texts(String name) {
        return take(name, "must be an array of strings", value -> {
            if (!(value instanceof JsonArray array)) {
                return null;
            }
            List<String> texts = new ArrayList<>();
            for (JsonValue entry : array) {
                if (!(entry instanceof JsonString text)) {
                    return null;
                }
                texts.add(text.getString());
            }
            return texts;
        });
    }

    /** Turns a member that was taken into a value of the domain, or remembers why it cannot be one. */
    public <T, R> Optional<R> as(String name, Optional<T> taken, Function<T, R> conversion) {
        return taken.flatMap(value -> errors.convert(name, value, conversion));
    }

    /** Remembers that a member is wrong. */
    public void refuse(String name, String message) {
        errors.refuse(name, message);
    }

    /**
     * Builds the request's value, once every member was taken.
     *
     * @throws InvalidInput if any member was wrong or unknown
     */
    public <T> T finish(java.util.function.Supplier<T> value) {
        for (String name : values.keySet()) {
            if (!known.contains(name) && !repeated.contains(name)) {
                refuse(name, "is not known");
            }
        }
        return errors.finish(value);
    }

    private void requireThere(String name) {
        if (!values.containsKey(name)) {
            refuse(name, "is missing");
        }
    }

    private <T> Optional<T> take(String name, String expectation, Function<JsonValue, @Nullable T> reader) {
        known.add(name);
        JsonValue value = values.get(name);
        if (value == null || repeated.contains(name)) {
            return Optional.empty();
        }
        T read = reader.apply(value);
        if (read == null) {
            refuse(name, expectation);
        }
        return Optional.ofNullable(read);
    }
}
