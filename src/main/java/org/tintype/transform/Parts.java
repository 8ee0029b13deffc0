package org.tintype.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arguments of several parts with {@code :} between them. */
final class Parts {

    private Parts() {}

    /** Returns what the parts of a text mean; nothing if any of them is wrong. */
    static <T> List<T> of(String text, Argument<T> each) {
        List<T> meanings = new ArrayList<>();
        for (String part : text.split(":", -1)) {
            Optional<T> meaning = each.read(part);
            if (meaning.isEmpty()) {
                return List.of();
            }
            meanings.add(meaning.get());
        }
        return meanings;
    }
}
