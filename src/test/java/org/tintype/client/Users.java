package org.tintype.client;

import java.util.UUID;

/** All users. */
public final class Users {

    private final Wire wire;

    Users(Wire wire) {
        this.wire = wire;
    }

    public User create(NewUser user) {
        return wire.post(wire.api("users"), user, User.class);
    }

    public User get(UUID id) {
        return wire.get(wire.api("users", id), User.class);
    }

    public User change(UUID id, UserChange change) {
        return wire.patch(wire.api("users", id), change, User.class);
    }

    /** Returns all users, for administrators; anybody may ask for one by name, and for arbiters. */
    public Paged<User> list(ListQuery query) {
        return wire.list(query.of(wire.api("users")), User.class);
    }

    /** Returns the images of a user. */
    public Paged<Image> images(UUID id, ListQuery query) {
        return wire.list(query.of(wire.api("users", id, "images")), Image.class);
    }
}
