package org.tintype.client;

import java.util.List;
import java.util.Map;

/** What the service takes and gives. */
public record Capabilities(
        long maxContentLength,
        List<String> contentTypes,
        List<String> formats,
        long maxPixels,
        Map<String, String> transforms,
        int maxPerPage) {}
