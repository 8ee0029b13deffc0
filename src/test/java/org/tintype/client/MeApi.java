package org.tintype.client;

import jakarta.ws.rs.client.Entity;
import java.util.Map;

/** {@code /me}. */
public record MeApi(Connection connection) {

    public User get() {
        return call().get().as(User.class);
    }

    /** Shows mature content of others in lists, or hides it. */
    public User filterMatureContent(boolean on) {
        return change(Map.of("matureContentFilter", on));
    }

    public User displayName(String name) {
        return change(Map.of("displayName", name));
    }

    /** Sets another password, which ends all tokens. */
    public User password(String current, String other) {
        return change(Map.of("currentPassword", current, "password", other));
    }

    /** Returns the images that the caller owns. */
    public Paged<Image> images(Listing listing) {
        return connection.call("me/images/", listing.query()).get().paged(Image[].class);
    }

    private User change(Map<String, ?> members) {
        return call().patch(Entity.json(members)).as(User.class);
    }

    private Call call() {
        return connection.call("me", Connection.NO_QUERY);
    }
}
