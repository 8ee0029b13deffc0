package org.tintype.client;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import java.net.URI;
import java.util.Map;

/** The service, as one user calls it, or nobody. Immutable, and safe for many threads. */
public final class Tintype {

    private final Connection connection;

    private Tintype(Connection connection) {
        this.connection = connection;
    }

    /** Returns the service at a root, called by nobody. */
    public static Tintype at(URI root) {
        return new Tintype(Connection.to(root));
    }

    /** As {@link #at}, on a JAX-RS client that is there already and knows multipart. */
    public static Tintype on(Client client, URI root) {
        return new Tintype(new Connection(client, root, null));
    }

    /** Returns the service as the bearer of a token calls it. */
    public Tintype withToken(String token) {
        return new Tintype(connection.withToken(token));
    }

    /** Signs in, and returns the service as that user calls it. */
    public Tintype signIn(String username, String password) {
        return withToken(connection
                .call("tokens", Connection.NO_QUERY)
                .post(Entity.json(Map.of("username", username, "password", password)))
                .as(Token.class)
                .accessToken());
    }

    /** Returns what is open to anybody: the limits that are in force. */
    public Capabilities capabilities() {
        return connection.call("capabilities", Connection.NO_QUERY).get().as(Capabilities.class);
    }

    public ImagesApi images() {
        return new ImagesApi(connection);
    }

    public MeApi me() {
        return new MeApi(connection);
    }

    public UsersApi users() {
        return new UsersApi(connection);
    }

    public DealsApi deals() {
        return new DealsApi(connection);
    }

    public ContentApi content() {
        return new ContentApi(connection);
    }
}
