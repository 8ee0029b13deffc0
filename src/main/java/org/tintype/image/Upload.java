package org.tintype.image;

import org.tintype.blob.Digest;
import org.tintype.blob.SpooledFile;

/**
 * Bytes as a client sent them, in the spool.
 *
 * @param file the file, which whoever made it closes
 * @param digest the digest of its content, by which a retry is known
 */
public record Upload(SpooledFile file, Digest digest) {}
