package org.tintype.image;

import java.util.Optional;

/** What is said anew about an image; what is absent stays. */
public record ImageChange(
        Optional<Title> title, Optional<Description> description, Optional<Boolean> isPublic, Optional<Boolean> nsfw) {}
