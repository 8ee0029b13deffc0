package org.tintype.transform;

import java.util.Optional;

/**
 * A key of the language.
 *
 * @param word what it is called
 * @param slot what it decides; of all keys of a slot one can be given
 * @param argument what may stand behind it
 * @param fallback what holds where it is not given, if that is the same for all pictures
 * @param <T> what its argument means
 */
public record Key<T>(String word, String slot, Argument<T> argument, Optional<T> fallback) {

    static <T> Key<T> of(String word, Argument<T> argument) {
        return new Key<>(word, word, argument, Optional.empty());
    }

    Key<T> in(String otherSlot) {
        return new Key<>(word, otherSlot, argument, fallback);
    }

    Key<T> or(T otherFallback) {
        return new Key<>(word, slot, argument, Optional.of(otherFallback));
    }

    /** Returns the word of an item's key, known or not. */
    static String wordOf(String item) {
        int end = item.indexOf('_');
        return end < 0 ? item : item.substring(0, end);
    }

    /** Returns what an item of this key means, if its argument is right. */
    Optional<T> read(String item) {
        return item.length() == word.length() ? argument.alone() : argument.read(item.substring(word.length() + 1));
    }

    String write(T value) {
        String text = argument.write(value);
        return text.isEmpty() ? word : word + "_" + text;
    }
}
