package org.tintype.delivery;

import java.util.List;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param path which image, and in which format
 * @param transforms the values of the query parameter {@code transform}, of which there may be one
 * @param downloads the values of the query parameter {@code dl}, of which there may be one
 * @param accept the header field {@code Accept}, where it is there
 */
public record ContentRequest(
        ContentPath path, List<String> transforms, List<String> downloads, Optional<String> accept) {

    public ContentRequest {
        transforms = List.copyOf(transforms);
        downloads = List.copyOf(downloads);
    }
}
