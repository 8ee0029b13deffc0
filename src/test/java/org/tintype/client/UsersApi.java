package org.tintype.client;

import jakarta.ws.rs.client.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code /users}. */
public record UsersApi(Connection connection) {

    public User create(String username, String password, String... roles) {
        return connection
                .call("users", Connection.NO_QUERY)
                .post(Entity.json(Map.of("username", username, "password", password, "roles", List.of(roles))))
                .as(User.class);
    }

    public User get(UUID id) {
        return call(id).get().as(User.class);
    }

    /** Returns all users, for administrators. */
    public Paged<User> list(Listing listing) {
        return connection.call("users", listing.query()).get().paged(User[].class);
    }

    public Optional<User> find(String username) {
        return list(Listing.DEFAULT.with("username", username)).content().stream()
                .findFirst();
    }

    public Paged<User> arbiters(Listing listing) {
        return list(listing.with("role", "arbiter"));
    }

    public User disable(UUID id, boolean disabled) {
        return change(id, Map.of("disabled", disabled));
    }

    public User assignRoles(UUID id, String... roles) {
        return change(id, Map.of("roles", List.of(roles)));
    }

    /** Returns the images that a user owns, for that user and administrators. */
    public Paged<Image> images(UUID id, Listing listing) {
        return connection
                .call("users/" + id + "/images/", listing.query())
                .get()
                .paged(Image[].class);
    }

    private User change(UUID id, Map<String, ?> members) {
        return call(id).patch(Entity.json(members)).as(User.class);
    }

    private Call call(UUID id) {
        return connection.call("users/" + id, Connection.NO_QUERY);
    }
}
