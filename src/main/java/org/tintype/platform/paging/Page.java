package org.tintype.platform.paging;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param content the entries, in the list's order
 * @param request which part it is
 * @param total how many entries the whole list has
 */
public record Page<T>(List<T> content, PageRequest request, long total) {

    public Page {
        content = List.copyOf(content);
    }

    /** Returns the same part of the list, with each entry as something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> conversion) {
        return new Page<>(content.stream().<R>map(conversion).toList(), request, total);
    }
}
