package org.tintype.image;

import java.time.Instant;
import org.tintype.account.User;
import org.tintype.blob.Digest;
import org.tintype.pixels.Format;

/** Records for tests that need no bytes behind them. */
public final class Pictures {

    public static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123Z");

    private Pictures() {}

    /** Returns a record of content that was uploaded with this digest. */
    public static Image of(User owner, ImageId id, Digest uploaded) {
        Content content = new Content(
                Format.JPEG, 1234, new Digest("a".repeat(64)), uploaded, new Digest("c".repeat(64)), 640, 480);
        return new Image(id, owner, Labels.NONE, content, TIME);
    }

    /** Returns a record with labels of an uploader's. */
    public static Image of(User owner, Labels labels) {
        Digest digest = new Digest("a".repeat(64));
        Content content = new Content(Format.JPEG, 1234, digest, digest, digest, 640, 480);
        return new Image(ImageId.random(), owner, labels, content, TIME);
    }
}
