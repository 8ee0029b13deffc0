package org.tintype.delivery.rest;

import java.time.Duration;
import java.util.Optional;
import org.tintype.delivery.Deliverable;
import org.tintype.delivery.link.LinkWish;
import org.tintype.platform.rest.Members;

/** The bodies of requests about links. */
final class LinkRequests {

    private LinkRequests() {}

    static LinkWish wish(Members body, Deliverable deliverable, Duration longest) {
        Optional<Integer> seconds = body.requiredNumber("expiresIn", 1, Math.toIntExact(longest.toSeconds()));
        Optional<String> format = body.as("format", body.text("format"), deliverable::format);
        Optional<String> transform = body.as("transform", body.text("transform"), deliverable::transform);
        Optional<Boolean> download = body.flag("dl");
        return body.finish(() ->
                new LinkWish(Duration.ofSeconds(seconds.orElseThrow()), format, transform, download.orElse(false)));
    }
}
