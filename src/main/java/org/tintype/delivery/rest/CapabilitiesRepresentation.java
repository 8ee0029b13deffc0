package org.tintype.delivery.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tintype.delivery.Studio;
import org.tintype.image.IntakeSettings;
import org.tintype.pixels.Format;
import org.tintype.platform.paging.PageRequest;

/**
 * What the service takes and gives.
 *
 * @param maxContentLength the most bytes of an uploaded file
 * @param contentTypes the media types that are taken in
 * @param formats the words that can stand behind the dot of a content URL
 * @param maxPixels the most pixels of a picture, all frames together
 * @param transforms the keys of the transform language, each with what may stand behind it
 * @param maxPerPage the most entries of a page of a list
 */
@JsonbPropertyOrder({"maxContentLength", "contentTypes", "formats", "maxPixels", "transforms", "maxPerPage"})
public record CapabilitiesRepresentation(
        long maxContentLength,
        List<String> contentTypes,
        List<String> formats,
        long maxPixels,
        Map<String, String> transforms,
        int maxPerPage) {

    static CapabilitiesRepresentation of(IntakeSettings settings, Studio studio) {
        return new CapabilitiesRepresentation(
                settings.maxBytes(),
                Arrays.stream(Format.values()).map(Format::contentType).toList(),
                studio.formats(),
                settings.limits().maxPixels(),
                studio.limits(),
                PageRequest.MAX_SIZE);
    }
}
