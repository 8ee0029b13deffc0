package org.tintype.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.failure.InvalidInput;

class LanguageTest {

    @Test
    void limitsAreThoseOfTheParser() {
        Map<String, String> limits = Language.PLAIN.limits();
        assertThat(limits.keySet())
                .containsExactly(
                        "crop", "cropp", "rot", "flip", "w", "h", "fit", "dpr", "up", "g", "blur", "sharp", "pix",
                        "gray", "bg", "q");
        assertThat(limits)
                .containsEntry("w", "a whole number from 1 to 8192")
                .containsEntry("rot", "one of: 90, 180, 270")
                .containsEntry("fit", "one of: contain, cover, fill, pad")
                .containsEntry("blur", "a number from 0.3 to 100 with at most 6 decimals")
                .containsEntry("up", "the key alone")
                .containsEntry("g", "one of: c, n, ne, e, se, s, sw, w, nw, smart, fp:x:y with numbers from 0 to 1");
    }

    @Test
    void limitsNamePresetsAndWatermarks() {
        Language language = Language.PLAIN
                .withWatermark("logo")
                .withPreset("thumb", "w_100,wm_logo")
                .withPreset("card", "w_400");
        assertThat(language.limits()).containsEntry("p", "one of: card, thumb").containsEntry("wm", "one of: logo");
        assertThat(language.ofPresetsOnly().limits()).isEqualTo(Map.of("p", "one of: card, thumb"));
    }

    @Test
    void presetsMayBeAllThatCanBeSaid() {
        Language language = Language.PLAIN.withPreset("card", "w_400,gray").ofPresetsOnly();
        assertThat(Transform.parse("p_card", language)).hasToString("w_400,gray");
        assertThat(Transform.parse("", language)).isEqualTo(Transform.NONE);
        assertThatThrownBy(() -> Transform.parse("p_card,w_100,gray", language))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .hasSize(2)
                        .first()
                        .satisfies(error -> assertThat(error.message()).startsWith("item 2 (w_100): ")));
    }

    @Test
    void explicitItemsOverrideThoseOfAPreset() {
        Language language =
                Language.PLAIN.withPreset("pixels", "crop_0:0:10:10,rot_90").withPreset("percent", "cropp_0:0:10:10");
        assertThat(Transform.parse("cropp_0:0:50:50,p_pixels", language)).hasToString("cropp_0:0:50:50,rot_90");
        assertThat(Transform.parse("p_percent,crop_0:0:50:50", language)).hasToString("crop_0:0:50:50");
        assertThat(Transform.parse("p_pixels,cropp_0:0:100:100,rot_180", language))
                .hasToString("rot_180");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p_card", "w_0", "w_1,w_2", "wm_logo", ","})
    void presetsAreCheckedAsAnyText(String text) {
        Language language = Language.PLAIN.withPreset("card", "w_400");
        assertThatThrownBy(() -> language.withPreset("other", text)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Card", "a_b", "a b", "a,b", "é", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void namesHaveAForm(String name) {
        assertThat(Language.isName(name)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Language.PLAIN.withPreset(name, "w_1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Language.PLAIN.withWatermark(name));
    }
}
