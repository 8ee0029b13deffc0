package org.tintype.client;

/** The account of whoever is signed in. */
public final class Me {

    private final Wire wire;

    Me(Wire wire) {
        this.wire = wire;
    }

    public User get() {
        return wire.get(wire.api("me"), User.class);
    }

    public User change(MyChange change) {
        return wire.patch(wire.api("me"), change, User.class);
    }

    /** Returns one's own images. */
    public Paged<Image> images(ListQuery query) {
        return wire.list(query.of(wire.api("me", "images")), Image.class);
    }
}
