package org.tintype.client;

import jakarta.ws.rs.client.WebTarget;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which part of a list is wanted, and in which order. Nothing that is not said here is sent. */
public record ListQuery(Map<String, Object> parameters) {

    /** The first page, in the order of the list. */
    public static final ListQuery FIRST = new ListQuery(Map.of());

    /** Asks for an order, such as {@code -createdAt,title}. */
    public static ListQuery sort(String fields) {
        return FIRST.with("sort", fields);
    }

    /** Asks for a page, counted from 0. */
    public ListQuery page(int number) {
        return with("page", number);
    }

    public ListQuery perPage(int size) {
        return with("perPage", size);
    }

    /** Of users, asks for the one of a name. */
    public ListQuery username(String name) {
        return with("username", name);
    }

    /** Of users, asks for those of a role. */
    public ListQuery role(String word) {
        return with("role", word);
    }

    private ListQuery with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return new ListQuery(all);
    }

    WebTarget of(WebTarget list) {
        WebTarget target = list;
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            target = target.queryParam(parameter.getKey(), parameter.getValue());
        }
        return target;
    }
}
