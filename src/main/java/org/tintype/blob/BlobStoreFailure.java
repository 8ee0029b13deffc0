package org.tintype.blob;

/** The store did not do what it is there for. Nobody outside can do anything about it. */
public final class BlobStoreFailure extends RuntimeException {

    public BlobStoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
