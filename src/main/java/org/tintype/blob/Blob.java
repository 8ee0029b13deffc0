package org.tintype.blob;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of some bytes: whether something refers to them, or from when on the clean-up may ask. Its lock decides
 * between those who refer to the bytes and the one who removes them.
 */
@Entity
@Table(name = "blob")
public class Blob {

    @Id
    private String digest;

    /** Nothing while something refers to the bytes, as far as is known. */
    @Column(name = "check_at")
    private @Nullable Instant checkAt;

    protected Blob() {}

    /** Makes the row of bytes that nothing refers to yet. */
    public Blob(Digest digest, Instant checkAt) {
        this.digest = digest.hex();
        this.checkAt = checkAt;
    }

    /** Lets the clean-up ask from a moment on, or from a later one that was said before. */
    void checkFrom(Instant moment) {
        if (checkAt == null || checkAt.isBefore(moment)) {
            checkAt = moment;
        }
    }

    /** Says that something refers to the bytes. */
    void keep() {
        checkAt = null;
    }

    /** Returns whether the clean-up may ask by now. */
    boolean isDue(Instant now) {
        return checkAt != null && !checkAt.isAfter(now);
    }

    public Digest digest() {
        return new Digest(digest);
    }
}
