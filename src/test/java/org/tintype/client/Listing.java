package org.tintype.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which part of a list is asked for, and in which order; the service's defaults for what is not said. */
public record Listing(Map<String, Object> query) {

    public static final Listing DEFAULT = new Listing(Map.of());

    /** Returns a list by fields of its entries, with commas between them and a minus sign before those that descend. */
    public static Listing sortedBy(String fields) {
        return DEFAULT.with("sort", fields);
    }

    /** Returns the same list from another page on, counted from 0. */
    public Listing page(int number) {
        return with("page", number);
    }

    /** Returns the same list in pages of another size. */
    public Listing perPage(int size) {
        return with("perPage", size);
    }

    Listing with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Listing(more);
    }
}
