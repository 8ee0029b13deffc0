package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataContentDisposition;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;
import org.tintype.client.Tintype;
import org.tintype.openapi.CheckedExchanges;

/**
 * The REST door in the raw, for bad requests, odd headers and answers to the letter: with one user's token, or with none.
 */
public final class RestClient {

    private static final ClientConfig CONFIG = Tintype.configuration().register(CheckedExchanges.class);

    private static final Client CLIENT = ClientBuilder.newClient(CONFIG);

    private final Client client;
    private final URI root;
    private final @Nullable String token;

    public RestClient(URI root, @Nullable String token) {
        this(CLIENT, root, token);
    }

    private RestClient(Client client, URI root, @Nullable String token) {
        this.client = client;
        this.root = root;
        this.token = token;
    }

    /** Opens the door over TLS. */
    public static RestClient over(SSLContext tls, URI root) {
        return new RestClient(
                ClientBuilder.newBuilder().withConfig(CONFIG).sslContext(tls).build(), root, null);
    }

    public RestClient withToken(String other) {
        return new RestClient(client, root, other);
    }

    /** Returns the same user's typed client, which reads like the API. */
    public Tintype typed() {
        Tintype typed = Tintype.at(root, client);
        return token == null ? typed : typed.withToken(token);
    }

    public String token() {
        if (token == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return token;
    }

    /** Signs in, and returns the client of that user. */
    public RestClient signIn(String username, String password) {
        try (Response answer = post("api/v1/tokens", Map.of("username", username, "password", password))) {
            assertThat(answer.getStatus()).as("sign-in of %s", username).isEqualTo(200);
            return withToken(body(answer).getString("accessToken"));
        }
    }

    public JsonObject me() {
        return read(get("api/v1/me"), 200);
    }

    public String userId() {
        return me().getString("id");
    }

    public Response patch(String path, Map<String, ?> body) {
        return request(path).method("PATCH", Entity.entity(body, MediaType.APPLICATION_JSON));
    }

    /** Uploads a file and returns the image object. */
    public JsonObject upload(byte[] file, String fileName) {
        return read(upload(form().file(file, fileName)), 201);
    }

    public Response upload(Form form) {
        return post("api/v1/images/upload", form);
    }

    /** Sends a form. */
    public Response post(String path, Form form) {
        return request(path).post(Entity.entity(form.parts, form.parts.getMediaType()));
    }

    public Response get(String path) {
        return request(path).get();
    }

    public Response post(String path, Map<String, ?> body) {
        return request(path).post(Entity.entity(body, MediaType.APPLICATION_JSON));
    }

    /** Returns the bytes of a path that is answered with 200. */
    public byte[] bytes(String path) {
        try (Response answer = get(path)) {
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            return answer.readEntity(byte[].class);
        }
    }

    /** Gets a path with one query parameter. */
    public Response get(String path, String parameter, String value) {
        return authorized(client.target(root).path(path).queryParam(parameter, value))
                .get();
    }

    /** Gets what a URL or a path leads to, with its query, exactly as it is written. */
    public Response follow(String reference) {
        return requestTo(reference).get();
    }

    /** Begins a request of what a URL or a path leads to, with its query, exactly as it is written. */
    public Invocation.Builder requestTo(String reference) {
        return authorized(client.target(root.resolve(reference)));
    }

    public Invocation.Builder request(String path) {
        return authorized(client.target(root).path(path));
    }

    private Invocation.Builder authorized(WebTarget target) {
        Invocation.Builder request = target.request();
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Reads an answer of an expected status as JSON. */
    public static JsonObject read(Response answer, int status) {
        try (answer) {
            String text = answer.readEntity(String.class);
            assertThat(answer.getStatus()).as(text).isEqualTo(status);
            return parse(text);
        }
    }

    /** Reads a list. */
    public static List<JsonObject> readList(Response answer) {
        try (answer) {
            String text = answer.readEntity(String.class);
            assertThat(answer.getStatus()).as(text).isEqualTo(200);
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                return List.copyOf(reader.readArray().getValuesAs(JsonObject.class));
            }
        }
    }

    /** Returns the fields or parameters that a problem names, each as often as it does. */
    public static List<String> errors(JsonObject problem, String place) {
        return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString(place))
                .toList();
    }

    private static JsonObject body(Response answer) {
        return parse(answer.readEntity(String.class));
    }

    static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    public static Form form() {
        return new Form();
    }

    /** The parts of an upload. */
    public static final class Form {

        private final FormDataMultiPart parts = new FormDataMultiPart();

        public Form file(byte[] content, String fileName) {
            FormDataContentDisposition disposition =
                    FormDataContentDisposition.name("file").fileName(fileName).build();
            parts.bodyPart(new FormDataBodyPart(disposition, content, MediaType.APPLICATION_OCTET_STREAM_TYPE));
            return this;
        }

        public Form text(String name, String value) {
            parts.field(name, value, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"));
            return this;
        }
    }
}
