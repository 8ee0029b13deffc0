package org.tintype.blob;

import java.nio.file.Path;

/** Stored content as a file of this machine, for libraries that want one; it may be gone once this is closed. */
public interface BlobFile extends AutoCloseable {

    /** Returns the file, which is only to be read. */
    Path path();

    @Override
    void close();
}
