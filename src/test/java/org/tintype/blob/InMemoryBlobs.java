package org.tintype.blob;

import jakarta.persistence.EntityExistsException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows in memory, for one thread. */
public final class InMemoryBlobs implements Blobs {

    private final Map<Digest, Blob> rows = new LinkedHashMap<>();

    /** Forgets all rows. */
    public void clear() {
        rows.clear();
    }

    @Override
    public Optional<Blob> lock(Digest digest) {
        return Optional.ofNullable(rows.get(digest));
    }

    @Override
    public void add(Blob blob) {
        if (rows.putIfAbsent(blob.digest(), blob) != null) {
            throw new EntityExistsException("primary key");
        }
    }

    @Override
    public void remove(Blob blob) {
        rows.remove(blob.digest());
    }

    @Override
    public List<Digest> due(Instant now, int most) {
        return rows.values().stream()
                .filter(blob -> blob.isDue(now))
                .limit(most)
                .map(Blob::digest)
                .toList();
    }
}
