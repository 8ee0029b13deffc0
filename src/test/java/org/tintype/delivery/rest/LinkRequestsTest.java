package org.tintype.delivery.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tintype.delivery.Deliverable;
import org.tintype.delivery.link.LinkWish;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.rest.Bodies;
import org.tintype.transform.Language;

class LinkRequestsTest {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Test
    void wishIsRead() {
        assertThat(wish("{'expiresIn': 300, 'format': 'webp', 'dl': true}"))
                .isEqualTo(new LinkWish(LONGEST, Optional.of("webp"), Optional.empty(), true));
        assertThat(wish("{'expiresIn': 1}"))
                .isEqualTo(new LinkWish(Duration.ofSeconds(1), Optional.empty(), Optional.empty(), false));
        assertThat(wish("{'expiresIn': 1, 'dl': false}").download()).isFalse();
    }

    @Test
    void everythingWrongIsNamedInOneAnswer() {
        assertThatThrownBy(() ->
                        wish("{'expiresIn': 301, 'format': 'exe', 'transform': null, 'dl': 'true', 'maker': 'me'}"))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .containsExactlyInAnyOrder(
                                FieldError.ofField("expiresIn", "must be a whole number from 1 to 300"),
                                FieldError.ofField("format", "must be one of jpg, jpeg, png, gif, webp"),
                                FieldError.ofField("transform", "must be a string"),
                                FieldError.ofField("dl", "must be true or false"),
                                FieldError.ofField("maker", "is not known")));
    }

    @Test
    void theTimeMustBeSaid() {
        assertThatThrownBy(() -> wish("{}"))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .containsExactly(FieldError.ofField("expiresIn", "is missing")));
    }

    private static LinkWish wish(String json) {
        Deliverable deliverable = new Deliverable(List.of("jpg", "jpeg", "png", "gif", "webp"), Language.PLAIN);
        return LinkRequests.wish(Bodies.of(json.replace('\'', '"')), deliverable, LONGEST);
    }
}
