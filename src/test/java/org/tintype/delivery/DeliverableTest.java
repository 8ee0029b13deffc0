package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliverableTest {

    private final Deliverable deliverable = new Deliverable();

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "jpeg", "png", "gif", "webp"})
    void formatsAreThoseOfContentUrls(String word) {
        assertThat(deliverable.format(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JPG", "jpg ", "exe", "jpg.html"})
    void otherWordsAreNone(String word) {
        assertThatThrownBy(() -> deliverable.format(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be one of jpg, jpeg, png, gif, webp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w_100"})
    void thereIsNoTransformYet(String text) {
        assertThatThrownBy(() -> deliverable.transform(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
