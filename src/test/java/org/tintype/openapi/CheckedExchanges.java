package org.tintype.openapi;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glassfish.jersey.media.multipart.BodyPart;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/**
 * A client's filter that holds every exchange with the API and the content door against the document. A departure ends the
 * exchange with a {@link DocumentViolated}, and so the test that began it.
 */
public final class CheckedExchanges implements ClientResponseFilter {

    private static final DocumentCheck CHECK = new DocumentCheck(ApiDocument.OURS, ApiDocument.ours());
    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final String BYTES = "bytes";

    /** Returns which answers of the document all clients of this process have seen. */
    public static Set<SeenAnswer> seen() {
        return CHECK.seen();
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext answer) throws IOException {
        URI uri = request.getUri();
        if (!ApiDocument.OURS.covers(uri.getRawPath())) {
            return;
        }
        Exchange exchange = new Exchange(
                request.getMethod(),
                uri.getRawPath(),
                query(uri.getRawQuery()),
                isText(uri),
                insensitive(request.getStringHeaders()),
                text(request.getEntity()),
                answer.getStatus(),
                insensitive(answer.getHeaders()),
                text(answer));
        List<String> departures = CHECK.departures(exchange);
        if (!departures.isEmpty()) {
            throw new DocumentViolated(exchange, departures);
        }
    }

    private static @Nullable String text(@Nullable Object entity) {
        if (entity == null) {
            return null;
        }
        if (entity instanceof String text) {
            return text;
        }
        if (entity instanceof byte[]) {
            return null;
        }
        return entity instanceof FormDataMultiPart form ? text(form) : JSONB.toJson(entity);
    }

    /** Shows a form as the document describes it: one string for each part, whatever is in a file. */
    private static String text(FormDataMultiPart form) {
        JsonObjectBuilder parts = Json.createObjectBuilder();
        for (BodyPart part : form.getBodyParts()) {
            if (part instanceof FormDataBodyPart named) {
                // Texts are trimmed before they are counted.
                parts.add(named.getName(), named.getEntity() instanceof String text ? text.strip() : BYTES);
            }
        }
        return parts.build().toString();
    }

    /** Reads an answer that is JSON, and puts it back for whoever reads it next; of any other it says that it is there. */
    private static @Nullable String text(ClientResponseContext answer) throws IOException {
        if (!answer.hasEntity()) {
            return null;
        }
        MediaType type = answer.getMediaType();
        if (type == null || !type.getSubtype().endsWith("json")) {
            return BYTES;
        }
        byte[] body = answer.getEntityStream().readAllBytes();
        answer.setEntityStream(new ByteArrayInputStream(body));
        return body.length == 0 ? null : new String(body, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> query(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            parameters
                    .computeIfAbsent(decode(nameAndValue[0]), any -> new ArrayList<>())
                    .add(nameAndValue.length == 1 ? "" : decode(nameAndValue[1]));
        }
        return parameters;
    }

    /** Returns whether what a URI escapes is text: UTF-8 without NUL. */
    public static boolean isText(URI uri) {
        String decoded = decode(uri.toASCIIString());
        return decoded.indexOf(0) < 0 && decoded.indexOf(0xfffd) < 0;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> insensitive(Map<String, List<String>> headers) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }
}
