package org.tintype.client;

import java.util.List;

/** What the service takes and gives. */
public record Capabilities(
        long maxContentLength, List<String> contentTypes, List<String> formats, long maxPixels, int maxPerPage) {}
