package org.tintype.delivery;

import java.util.List;
import java.util.Optional;
import org.tintype.transform.Transform;

/**
 * What is asked for.
 *
 * @param path which image, and in which format
 * @param transforms the values of {@link Transform#PARAMETER} in the query, of which there may be one
 * @param downloads the values of {@code dl} in the query, likewise
 * @param accept the header field {@code Accept}, where it is there
 */
public record ContentRequest(
        ContentPath path, List<String> transforms, List<String> downloads, Optional<String> accept) {

    public ContentRequest {
        transforms = List.copyOf(transforms);
        downloads = List.copyOf(downloads);
    }
}
