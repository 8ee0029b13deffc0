package org.tintype.image.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tintype.blob.Digest;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;

/** The body of an upload as it came over the wire, for the digests that its sender may have given. */
@RequestScoped
public class UploadBody {

    private static final List<String> FIELDS = List.of("Repr-Digest", "Content-Digest");

    private Map<String, String> given = Map.of();
    private @Nullable CountedStream stream;

    /** Counts a body from now on, and takes its digest where its sender has given one. */
    CountedStream count(InputStream body, long most, long told, MultivaluedMap<String, String> headers) {
        given = FIELDS.stream()
                .filter(headers::containsKey)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), headers::getFirst));
        CountedStream counted = new CountedStream(body, most, told, !given.isEmpty());
        stream = counted;
        return counted;
    }

    /**
     * Checks the digests of the request's own header, which are those of the whole body.
     *
     * @throws InvalidInput if one was given and is not the body's
     */
    void requireDigests() throws IOException {
        if (stream == null || given.isEmpty()) {
            return;
        }
        Digest digest = stream.digestOfAll();
        List<FieldError> wrong = given.entrySet().stream()
                .filter(field -> !DigestField.holds(field.getValue(), digest))
                .map(field -> FieldError.ofField(field.getKey(), "is not the digest of what arrived"))
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    /** The header fields that carry digests. */
    static List<String> fields() {
        return FIELDS;
    }
}
