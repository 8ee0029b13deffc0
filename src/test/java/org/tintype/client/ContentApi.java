package org.tintype.client;

import java.net.URI;
import java.util.UUID;

/** The pictures themselves, at the root. */
public record ContentApi(Connection connection) {

    /** Returns the stored content. */
    public byte[] get(UUID id) {
        return get(URI.create(connection.root() + id.toString()));
    }

    /** Returns what a {@code downloadUrl} leads to. */
    public byte[] get(URI downloadUrl) {
        return connection.call(downloadUrl, Connection.NO_QUERY).get().as(byte[].class);
    }
}
