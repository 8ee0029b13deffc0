package org.tintype.delivery.link;

import java.time.Duration;
import java.util.Optional;

/**
 * What somebody wants of a link.
 *
 * @param validity how long it is to hold, in whole seconds
 * @param format the word behind the dot, where there is to be one
 * @param transform a text of the transform language, where there is to be one
 * @param download whether the content is to be saved instead of shown
 */
public record LinkWish(Duration validity, Optional<String> format, Optional<String> transform, boolean download) {}
