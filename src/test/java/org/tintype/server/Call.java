package org.tintype.server;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tintype.openapi.ApiOperation;
import org.tintype.openapi.ForbiddenJson;

/**
 * A request for an operation of the document, ready to be sent, or to be spoilt first.
 *
 * @param operation what it is for
 * @param path its path, as it goes over the wire
 * @param query its query, the same way
 * @param members the members of its JSON body, each as JSON text; none where it has no such body
 * @param parts the parts of its form; none where it has no such body
 * @param body what is sent instead of the members, if anything is
 */
record Call(
        ApiOperation operation,
        String path,
        String query,
        Map<String, String> members,
        List<Part> parts,
        @Nullable String body) {

    /** A part of a form: a file, or a text as bytes. */
    record Part(String name, String headers, String latin1) {

        static Part text(String name, String text) {
            return bytes(name, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }

        static Part bytes(String name, String latin1) {
            return new Part(name, "Content-Type: text/plain; charset=utf-8\r\n", latin1);
        }

        static Part file(String name, byte[] content) {
            return new Part(
                    name + "\"; filename=\"x.jpg",
                    "Content-Type: application/octet-stream\r\n",
                    new String(content, StandardCharsets.ISO_8859_1));
        }
    }

    Call withPath(String other) {
        return new Call(operation, other, query, members, parts, body);
    }

    Call withQuery(String other) {
        return new Call(operation, path, other, members, parts, body);
    }

    Call withBody(String other) {
        return new Call(operation, path, query, members, parts, other);
    }

    Call withMember(String name, String json) {
        Map<String, String> changed = new LinkedHashMap<>(members);
        changed.put(name, json);
        return new Call(operation, path, query, changed, parts, body);
    }

    Call withoutMember(String name) {
        Map<String, String> changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return new Call(operation, path, query, changed, parts, body);
    }

    Call withParts(Stream<Part> others) {
        return new Call(operation, path, query, members, others.toList(), body);
    }

    Call withPart(Part part) {
        return withParts(Stream.concat(parts.stream(), Stream.of(part)));
    }

    /** Returns the body as JSON text. */
    String json() {
        return members.entrySet().stream()
                .map(member -> ForbiddenJson.quote(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    Response send(RestClient client) {
        return send(client.requestTo(path + (query.isEmpty() ? "" : "?" + query)));
    }

    Response send(Invocation.Builder request) {
        if (operation.body(ApiOperation.JSON).isPresent()) {
            return request.method(operation.method(), Entity.json(body == null ? json() : body));
        }
        if (operation.body(ApiOperation.FORM).isPresent()) {
            return request.method(
                    operation.method(),
                    body == null
                            ? Entity.entity(form(), ApiOperation.FORM + "; boundary=b")
                            : Entity.entity(body, MediaType.MULTIPART_FORM_DATA_TYPE));
        }
        return request.method(operation.method());
    }

    private byte[] form() {
        return (parts.stream()
                                .map(part -> "--b\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"\r\n"
                                        + part.headers() + "\r\n" + part.latin1() + "\r\n")
                                .collect(Collectors.joining())
                        + "--b--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return operation + ": " + path + "?" + query + " " + (body == null ? json() : body);
    }
}
