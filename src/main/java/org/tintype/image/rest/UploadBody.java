package org.tintype.image.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tintype.blob.Digest;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;

/** The body of an upload as it came over the wire, for the digests that its sender may have given. */
@RequestScoped
public class UploadBody {

    private static final List<String> FIELDS = List.of("Repr-Digest", "Content-Digest");

    private @Nullable CountedStream stream;
    private @Nullable MultivaluedMap<String, String> headers;

    void set(CountedStream counted, MultivaluedMap<String, String> requestHeaders) {
        stream = counted;
        headers = requestHeaders;
    }

    /**
     * Checks the digests of the request's own header, which are those of the whole body.
     *
     * @throws InvalidInput if one was given and is not the body's
     */
    void requireDigests() throws IOException {
        if (stream == null || headers == null) {
            return;
        }
        List<String> given = FIELDS.stream().filter(headers::containsKey).toList();
        if (given.isEmpty()) {
            return;
        }
        Digest digest = stream.digestOfAll();
        for (String field : given) {
            if (!DigestField.holds(headers.getFirst(field), digest)) {
                throw new InvalidInput(FieldError.ofField(field, "is not the digest of what arrived"));
            }
        }
    }

    /** The header fields that carry digests. */
    static List<String> fields() {
        return FIELDS;
    }
}
