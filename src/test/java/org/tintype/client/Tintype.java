package org.tintype.client;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.URI;
import java.util.Map;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;
import org.glassfish.jersey.media.multipart.MultiPartFeature;

/**
 * The service, as somebody who is signed in or nobody uses it. Every call returns what the service answers as a value, and
 * throws a {@link ProblemException} where it refuses. It never changes, and may be used by any number of threads.
 */
public final class Tintype {

    private final Wire wire;

    private Tintype(Wire wire) {
        this.wire = wire;
    }

    /** Uses the service at a root, such as {@code https://images.example/}; nobody is signed in. */
    public static Tintype at(URI root) {
        return at(root, ClientBuilder.newClient(configuration()));
    }

    /** Uses the service through a client of one's own that has the {@link #configuration}. */
    public static Tintype at(URI root, Client client) {
        return new Tintype(new Wire(client.target(root), null));
    }

    /** Returns what a client needs: forms, and PATCH, which the JDK's older client does not know. */
    public static ClientConfig configuration() {
        return new ClientConfig(MultiPartFeature.class).connectorProvider(new JavaNetHttpConnectorProvider());
    }

    /** Signs in. */
    public Tintype signIn(String username, String password) {
        return withToken(token(username, password).accessToken());
    }

    /** Exchanges a user name and a password for a token. */
    public Token token(String username, String password) {
        return wire.post(wire.api("tokens"), Map.of("username", username, "password", password), Token.class);
    }

    /** Goes on as the user that a token belongs to. */
    public Tintype withToken(String token) {
        return new Tintype(wire.withToken(token));
    }

    public Me me() {
        return new Me(wire);
    }

    public Users users() {
        return new Users(wire);
    }

    public Images images() {
        return new Images(wire);
    }

    public Deals deals() {
        return new Deals(wire);
    }

    public Content content() {
        return new Content(wire);
    }

    /** Returns what the service takes and gives; nobody needs to be signed in. */
    public Capabilities capabilities() {
        return wire.get(wire.api("capabilities"), Capabilities.class);
    }
}
