package org.tintype.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.text.Texts;

/** Reads one text, item by item, and remembers what is wrong with each. For one text alone. */
final class ItemsReader {

    static final int MAX_LENGTH = 256;
    static final int MAX_ITEMS = 16;
    private static final int SHOWN_OF_AN_ITEM = 48;

    private final Map<String, Key<?>> keys;
    private final Map<String, String> wordsOfSlots = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private Items items = Items.NONE;

    private ItemsReader(Map<String, Key<?>> keys) {
        this.keys = keys;
    }

    /**
     * Returns what a text means; the empty one means nothing.
     *
     * @param keys those that may be used, by their words
     * @throws InvalidInput if the text is too long, or any item of it is wrong; names every one
     */
    static Items read(String text, Map<String, Key<?>> keys) {
        if (text.isEmpty()) {
            return Items.NONE;
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidInput(error("must have at most " + MAX_LENGTH + " characters"));
        }
        String[] items = text.split(",", -1);
        if (items.length > MAX_ITEMS) {
            throw new InvalidInput(error("must have at most " + MAX_ITEMS + " items"));
        }
        ItemsReader reader = new ItemsReader(keys);
        for (int index = 0; index < items.length; index++) {
            reader.take(index + 1, items[index]);
        }
        if (!reader.errors.isEmpty()) {
            throw new InvalidInput(reader.errors);
        }
        return reader.items;
    }

    private void take(int position, String item) {
        String word = Key.wordOf(item);
        Key<?> key = keys.get(word);
        if (item.isEmpty()) {
            errors.add(error("item " + position + " is empty"));
        } else if (key == null) {
            refuse(position, item, "has no known key; there are: " + String.join(", ", keys.keySet()));
        } else {
            String before = wordsOfSlots.putIfAbsent(key.slot(), word);
            if (before == null) {
                take(position, item, key);
            } else if (before.equals(word)) {
                refuse(position, item, "repeats the key " + word);
            } else {
                refuse(position, item, "cannot stand beside " + before);
            }
        }
    }

    private <T> void take(int position, String item, Key<T> key) {
        Optional<T> meaning = key.read(item);
        if (meaning.isPresent()) {
            items = items.with(key, meaning.get());
        } else {
            refuse(position, item, key.word() + " must be " + key.argument().limits());
        }
    }

    private void refuse(int position, String item, String message) {
        errors.add(error("item " + position + " (" + Texts.clipped(item, SHOWN_OF_AN_ITEM) + "): " + message));
    }

    private static FieldError error(String message) {
        return FieldError.ofParameter(Transform.PARAMETER, message);
    }
}
