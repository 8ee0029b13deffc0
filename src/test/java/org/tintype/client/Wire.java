package org.tintype.client;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Array;
import java.util.List;
import java.util.function.Function;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** Requests with one user's token or with none, and their answers as values. */
record Wire(WebTarget root, @Nullable String token) {

    private static final Jsonb JSON = JsonbBuilder.create();

    Wire withToken(String other) {
        return new Wire(root, other);
    }

    /** Returns a resource of the API. */
    WebTarget api(Object... segments) {
        WebTarget target = root.path("api/v1");
        for (Object segment : segments) {
            target = target.path(segment.toString());
        }
        return target;
    }

    Invocation.Builder request(WebTarget target) {
        Invocation.Builder request = target.request();
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Invocation.Builder request(WebTarget target, EntityTag known) {
        return request(target).header("If-Match", '"' + known.getValue() + '"');
    }

    <T> T get(WebTarget target, Class<T> type) {
        return read(request(target).get(), answer -> value(answer, type));
    }

    <T> Versioned<T> getVersioned(WebTarget target, Class<T> type) {
        return read(request(target).get(), answer -> versioned(answer, type));
    }

    <T> Paged<T> list(WebTarget target, Class<T> type) {
        return read(
                request(target).get(),
                answer -> new Paged<>(
                        List.of(values(answer, type)),
                        Long.parseLong(answer.getHeaderString("X-Total-Count")),
                        Links.of(answer)));
    }

    <T> T post(WebTarget target, Object body, Class<T> type) {
        return read(request(target).post(json(body)), answer -> value(answer, type));
    }

    <T> T patch(WebTarget target, Object body, Class<T> type) {
        return read(request(target).method("PATCH", json(body)), answer -> value(answer, type));
    }

    /** Changes something, but only while it is what was read. */
    <T> Versioned<T> patch(WebTarget target, EntityTag known, Object body, Class<T> type) {
        return read(request(target, known).method("PATCH", json(body)), answer -> versioned(answer, type));
    }

    <T> T upload(WebTarget target, Upload upload, Class<T> type) {
        return read(request(target).post(form(upload)), answer -> value(answer, type));
    }

    /** Uploads for something, but only while it is what was read. */
    <T> Versioned<T> upload(WebTarget target, EntityTag known, Upload upload, Class<T> type) {
        return read(request(target, known).post(form(upload)), answer -> versioned(answer, type));
    }

    void delete(WebTarget target) {
        read(request(target).delete(), Response::getStatus);
    }

    /** Deletes something, but only while it is what was read. */
    void delete(WebTarget target, EntityTag known) {
        read(request(target, known).delete(), Response::getStatus);
    }

    /** Reads a success, and throws anything else. */
    static <T> T read(Response answer, Function<Response, T> reader) {
        try (answer) {
            if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                throw new ProblemException(value(answer, Problem.class));
            }
            return reader.apply(answer);
        }
    }

    static <T> T value(Response answer, Class<T> type) {
        return JSON.fromJson(answer.readEntity(String.class), type);
    }

    private static <T> Versioned<T> versioned(Response answer, Class<T> type) {
        return new Versioned<>(value(answer, type), answer.getEntityTag());
    }

    @SuppressWarnings("unchecked") // the class of an array of T
    private static <T> T[] values(Response answer, Class<T> type) {
        return value(answer, (Class<T[]>) Array.newInstance(type, 0).getClass());
    }

    private static Entity<FormDataMultiPart> form(Upload upload) {
        return Entity.entity(upload.form(), upload.form().getMediaType());
    }

    private static Entity<String> json(Object body) {
        return Entity.entity(JSON.toJson(body), MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"));
    }
}
