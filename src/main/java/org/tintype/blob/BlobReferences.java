package org.tintype.blob;

/** What one room refers to. Whoever records a digest brings an implementation, and the clean-up asks all of them. */
public interface BlobReferences {

    /** Returns whether anything that is committed, or that this transaction has done, refers to some bytes. */
    boolean include(Digest digest);
}
