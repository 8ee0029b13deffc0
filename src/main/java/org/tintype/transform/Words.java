package org.tintype.transform;

import java.util.Map;
import java.util.Optional;

/** One of a few words, each with its meaning. */
record Words<T>(Class<T> type, Map<String, T> meanings) implements Argument<T> {

    @Override
    public Optional<T> read(String text) {
        return Optional.ofNullable(meanings.get(text));
    }

    @Override
    public String write(T value) {
        return meanings.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String limits() {
        return "one of: " + String.join(", ", meanings.keySet());
    }
}
