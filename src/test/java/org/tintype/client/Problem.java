package org.tintype.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a request was refused (RFC 9457). */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<Wrong> errors) {

    /** One wrong field of a body, or one wrong parameter. */
    public record Wrong(@Nullable String field, @Nullable String parameter, String message) {

        String name() {
            return field != null ? field : String.valueOf(parameter);
        }
    }

    /** Returns the names of all wrong fields and parameters, each as often as it is wrong. */
    public List<String> wrong() {
        return errors == null ? List.of() : errors.stream().map(Wrong::name).toList();
    }
}
