package org.tintype.transform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the items of a text mean.
 *
 * @param meanings by slot; never changed
 */
record Items(Map<String, Object> meanings) {

    static final Items NONE = new Items(Map.of());

    Items {
        meanings = Map.copyOf(meanings);
    }

    <T> Optional<T> get(Key<T> key) {
        return Optional.ofNullable(meanings.get(key.slot()))
                .filter(key.argument().type()::isInstance)
                .map(key.argument().type()::cast);
    }

    /** Returns what a key's item means, or what holds without it. */
    <T> T orFallback(Key<T> key) {
        return get(key).or(key::fallback).orElseThrow();
    }

    boolean has(Key<?> key) {
        return meanings.containsKey(key.slot());
    }

    <T> Items with(Key<T> key, T meaning) {
        Map<String, Object> more = new HashMap<>(meanings);
        more.put(key.slot(), meaning);
        return new Items(more);
    }

    Items without(Key<?> key) {
        Map<String, Object> fewer = new HashMap<>(meanings);
        fewer.remove(key.slot());
        return new Items(fewer);
    }

    /** Returns these items, and those of a preset where nothing else is said here. */
    Items over(Items preset) {
        Map<String, Object> all = new HashMap<>(preset.meanings);
        all.putAll(meanings);
        return new Items(all);
    }

    /** Returns these items without those that say what holds anyway. */
    Items withoutFallbacks() {
        Items fewer = this;
        for (Key<?> key : Keys.ORDER) {
            if (isFallback(key)) {
                fewer = fewer.without(key);
            }
        }
        return fewer;
    }

    private <T> boolean isFallback(Key<T> key) {
        return get(key).isPresent() && get(key).equals(key.fallback());
    }

    /** Returns the items as text, in the order of the keys. */
    @Override
    public String toString() {
        return Keys.ORDER.stream().flatMap(key -> written(key).stream()).collect(Collectors.joining(","));
    }

    private <T> Optional<String> written(Key<T> key) {
        return get(key).map(key::write);
    }
}
