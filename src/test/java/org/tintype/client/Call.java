package org.tintype.client;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** A request that is about to be made. Whatever is not a success ends in a {@link ProblemException}. */
record Call(Invocation.Builder request) {

    /** Asks for the state of an entity tag to be met. */
    Call ifMatch(Optional<String> etag) {
        etag.ifPresent(tag -> request.header(HttpHeaders.IF_MATCH, tag));
        return this;
    }

    Answer get() {
        return Answer.of(request.get());
    }

    Answer post(Entity<?> body) {
        return Answer.of(request.post(body));
    }

    Answer patch(Entity<?> body) {
        return Answer.of(request.method(HttpMethod.PATCH, body));
    }

    Answer delete() {
        return Answer.of(request.delete());
    }
}
