package org.tintype.client;

import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The pictures themselves. */
public final class Content {

    private final Wire wire;

    Content(Wire wire) {
        this.wire = wire;
    }

    /** Returns the stored bytes of an image. */
    public byte[] get(UUID image) {
        return get(image.toString());
    }

    /** Returns what is under a GUID or a name, with or without a dot and a format. */
    public byte[] get(String path) {
        return Wire.read(wire.request(wire.root().path(path)).get(), Content::bytes);
    }

    private static byte[] bytes(Response answer) {
        return answer.readEntity(byte[].class);
    }
}
