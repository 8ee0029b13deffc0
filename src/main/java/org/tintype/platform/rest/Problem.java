package org.tintype.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tintype.platform.failure.FieldError;

/**
 * A problem document. Its {@code type} is {@code about:blank}: the status says what kind of problem it is.
 *
 * @param status the HTTP status
 * @param detail what is wrong with this very request
 * @param instance the path of the request; what a path cannot have in it is percent-encoded, and what is none is empty
 * @param errors every bad field or parameter, where the status is 422
 * @param retryAfter in how many seconds to try again, where the failure itself says so; not part of the document
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(int status, String detail, String instance, List<FieldError> errors, OptionalLong retryAfter) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        instance = pathOf(instance);
        errors = List.copyOf(errors);
    }

    public Problem(int status, String detail, String instance, List<FieldError> errors) {
        this(status, detail, instance, errors, OptionalLong.empty());
    }

    /** Returns a problem without field errors. */
    public static Problem of(int status, String detail, String instance) {
        return new Problem(status, detail, instance, List.of());
    }

    /** Returns the document as JSON text. */
    public String toJson() {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title())
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance);
        if (!errors.isEmpty()) {
            JsonArrayBuilder entries = Json.createArrayBuilder();
            for (FieldError error : errors) {
                entries.add(Json.createObjectBuilder()
                        .add(memberOf(error.place()), error.name())
                        .add("message", error.message()));
            }
            document.add("errors", entries);
        }
        return document.build().toString();
    }

    private static String pathOf(String text) {
        if (!text.startsWith("/")) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7f && "\"<>\\^`{|}#?".indexOf(octet) < 0) {
                path.append((char) octet);
            } else {
                path.append(String.format("%%%02X", octet));
            }
        }
        return path.toString();
    }

    private static String memberOf(FieldError.Place place) {
        return switch (place) {
            case FIELD -> "field";
            case PARAMETER -> "parameter";
        };
    }

    /** Returns the status's reason phrase (RFC 9110, section 15), which is also the document's title. */
    public String title() {
        return switch (status) {
            case 413 -> "Content Too Large"; // Jakarta REST still knows its former name,
            case 422 -> "Unprocessable Content"; // and none for this one.
            default -> {
                @Nullable Status known = Status.fromStatusCode(status);
                yield known == null ? "Error" : known.getReasonPhrase();
            }
        };
    }
}
