package org.tintype.blob;

import java.io.InputStream;
import java.nio.file.Path;

/** Immutable bytes under the digest of their content. Implementations are safe for many threads and many nodes. */
public interface BlobStore {

    /**
     * Stores a finished file under its digest. When this returns, the bytes survive a stop at any moment. Storing the
     * same content again changes nothing.
     *
     * @param digest the digest of the file's content, which the caller has computed while writing it
     * @param file a file of the spool, which is used up
     * @throws BlobStoreFailure if the store does not take it
     */
    void put(Digest digest, Path file);

    /**
     * Opens stored content; the caller closes the stream.
     *
     * @throws BlobStoreFailure if nothing is stored under the digest, or the store does not answer
     */
    InputStream open(Digest digest);

    /**
     * Returns stored content as a file; the caller closes it.
     *
     * @throws BlobStoreFailure if nothing is stored under the digest, or the store does not answer
     */
    BlobFile file(Digest digest);

    /**
     * Removes stored content for good. Who has it open may read it to its end. Where nothing is stored under the digest,
     * nothing changes.
     *
     * @throws BlobStoreFailure if the store does not answer
     */
    void remove(Digest digest);

    /** Returns whether the store would take and give content now. */
    boolean answers();
}
