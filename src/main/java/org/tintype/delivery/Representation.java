package org.tintype.delivery;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;
import org.tintype.blob.DerivedBytes;
import org.tintype.blob.Digest;

/**
 * The bytes that a request for content is answered with (RFC 9110, section 3.2); whoever asked for them closes them.
 *
 * @param digest of all of them
 * @param length how many there are
 * @param opener opens them, at most once; who calls it closes what it gives
 * @param end lets go of what is held until then
 */
public record Representation(Digest digest, long length, Supplier<InputStream> opener, Runnable end)
        implements AutoCloseable {

    /** Returns stored content. */
    static Representation of(Digest digest, long length, Supplier<InputStream> opener) {
        return new Representation(digest, length, opener, () -> {});
    }

    /** Returns what was found among the derivatives. */
    static Representation of(DerivedBytes found) {
        return new Representation(found.digest(), found.length(), found::content, found::close);
    }

    /** Returns what was just made. */
    static Representation of(Digest digest, byte[] bytes) {
        return of(digest, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() {
        end.run();
    }
}
