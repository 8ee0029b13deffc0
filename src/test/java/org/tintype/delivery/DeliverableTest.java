package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.transform.Language;

class DeliverableTest {

    private final Deliverable deliverable =
            new Deliverable(List.of("jpg", "jpeg", "png", "gif", "webp", "auto"), Language.PLAIN);

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "jpeg", "png", "gif", "webp", "auto"})
    void formatsAreThoseOfContentUrls(String word) {
        assertThat(deliverable.format(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JPG", "jpg ", "exe", "jpg.html"})
    void otherWordsAreNone(String word) {
        assertThatThrownBy(() -> deliverable.format(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be one of jpg, jpeg, png, gif, webp, auto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w_100", "h_5,gray"})
    void transformsAreThoseOfTheLanguage(String text) {
        assertThat(deliverable.transform(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w_0", "nothing", "w_5,,h_5", "wm_none"})
    void otherTextsAreNone(String text) {
        assertThatThrownBy(() -> deliverable.transform(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
