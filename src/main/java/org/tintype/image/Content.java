package org.tintype.image;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tintype.blob.Digest;
import org.tintype.pixels.Format;

/**
 * What is stored of a picture.
 *
 * @param format the format of the content
 * @param length of the content, in bytes
 * @param digest of the content
 * @param uploaded the digest of the bytes as they were uploaded, by which a retry is known
 * @param preview the digest of the preview
 * @param width as displayed, in pixels
 * @param height as displayed, in pixels
 */
public record Content(
        Format format, long length, Digest digest, Digest uploaded, Digest preview, int width, int height) {

    /** Returns what the store has of it: content and preview. */
    public Set<Digest> blobs() {
        return Stream.of(digest, preview).collect(Collectors.toUnmodifiableSet());
    }
}
