package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.pixels.Bitmap;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.WrongSetting;
import org.tintype.transform.Placement;
import org.tintype.transform.Transform;
import org.tintype.transform.operation.Watermark;
import org.tintype.transform.operation.Watermarks;

class RenderSettingsTest {

    private static final String PNG_SIGNATURE = "89504e470d0a1a0a";

    private String logo = "";

    @BeforeEach
    void writeLogo(@TempDir Path folder) throws IOException {
        logo = Files.write(folder.resolve("logo.png"), HexFormat.of().parseHex(PNG_SIGNATURE))
                .toString();
    }

    @Test
    void withoutSettingsThereIsNothingButTheLanguage() {
        RenderSettings settings = settings(Map.of());
        assertThat(settings.maxPixels()).isEqualTo(50_000_000);
        assertThat(settings.language().limits()).containsKey("w").doesNotContainKeys("p", "wm");
    }

    @Test
    void presetsHaveNames() {
        RenderSettings settings = settings(Map.of(
                "tintype.preset.card",
                " w_400,h_300,wm_logo ",
                "TINTYPE_PRESET_SMALL_CARD",
                "w_100",
                "tintype.preset.none",
                "",
                "tintype.watermark.logo",
                logo,
                "tintype.render.max-pixels",
                "1000"));
        assertThat(settings.maxPixels()).isEqualTo(1000);
        assertThat(settings.language().limits())
                .containsEntry("p", "one of: card, small-card")
                .containsEntry("wm", "one of: logo")
                .containsKey("w");
        assertThat(Transform.parse("p_small-card", settings.language())).hasToString("w_100");
        assertThat(Transform.parse("p_card", settings.language())).hasToString("w_400,h_300,wm_logo");
    }

    @Test
    void presetsMayBeAll() {
        RenderSettings settings = settings(Map.of("tintype.preset.card", "w_400", "tintype.presets-only", "true"));
        assertThat(settings.language().limits()).containsOnlyKeys("p");
    }

    @Test
    void watermarksHaveAttributes() {
        Watermark watermark = read(Map.of(
                "tintype.watermark.logo",
                logo,
                "tintype.watermark.logo.gravity",
                "nw",
                "tintype.watermark.logo.opacity",
                "0.7",
                "tintype.watermark.logo.width",
                "12.5",
                "tintype.watermark.logo.margin",
                "0"));
        assertThat(watermark.placement())
                .isEqualTo(Placement.DEFAULT
                        .with("gravity", "nw")
                        .with("opacity", "0.7")
                        .with("width", "12.5")
                        .with("margin", "0"));
        assertThat(watermark.fingerprint()).hasSize(64);
        assertThat(read(Map.of("tintype.watermark.logo", logo)).placement()).isEqualTo(Placement.DEFAULT);
    }

    @Test
    void environmentVariablesNameWatermarksAndTheirAttributes() {
        Watermark watermark = read(Map.of("TINTYPE_WATERMARK_LOGO", logo, "TINTYPE_WATERMARK_LOGO_WIDTH", "30"));
        assertThat(watermark.placement()).isEqualTo(Placement.DEFAULT.with("width", "30"));
        assertThat(settings(Map.of("tintype.watermark.full-width", logo))
                        .language()
                        .limits())
                .containsEntry("wm", "one of: full-width");
    }

    @ParameterizedTest
    @CsvSource({
        "tintype.render.max-pixels,0",
        "tintype.render.max-pixels,many",
        "tintype.presets-only,yes",
        "tintype.preset.card,w_0",
        "tintype.preset.card,p_card",
        "tintype.preset.card,wm_logo",
        "tintype.preset.Card,w_1",
        "tintype.preset.a.b,w_1",
        "tintype.preset.a_b,w_1",
        "tintype.preset.,w_1",
        "tintype.watermark.logo,/nowhere/logo.png",
        "tintype.watermark.logo,/",
        "tintype.watermark.Logo,logo",
        "tintype.watermark.,logo"
    })
    void wrongValuesNameTheirKey(String key, String value) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(key + ": ");
    }

    @ParameterizedTest
    @CsvSource({"gravity,smart", "opacity,2", "width,0", "margin,-1", "colour,red"})
    void wrongAttributesNameTheirKey(String attribute, String value) {
        String key = "tintype.watermark.logo." + attribute;
        assertThatThrownBy(() -> settings(Map.of("tintype.watermark.logo", logo, key, value)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(key + ": ");
    }

    @Test
    void attributesNeedAWatermark() {
        assertThatThrownBy(() -> settings(Map.of("tintype.watermark.logo.width", "20")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tintype.watermark.logo: must be the path");
    }

    @Test
    void watermarksArePngOrWebp(@TempDir Path folder) throws IOException {
        Path gif = Files.writeString(folder.resolve("logo.gif"), "GIF89a");
        assertThatThrownBy(() -> settings(Map.of("tintype.watermark.logo", gif.toString())))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("tintype.watermark.logo: must be the path of a PNG or WebP file that can be read");
    }

    @Test
    void watermarkThatCannotBeDecodedNamesItsKey() {
        RenderSettings settings = settings(Map.of("tintype.watermark.logo", logo));
        assertThatThrownBy(() -> settings.watermarks(path -> {
                    throw new IllegalStateException("damaged");
                }))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tintype.watermark.logo: ")
                .hasRootCauseMessage("damaged");
    }

    private static Watermark read(Map<String, String> values) {
        Watermarks watermarks = settings(values).watermarks(path -> new Bitmap(1, 1, 4, new byte[4]));
        assertThat(watermarks.byName()).containsOnlyKeys("logo");
        return watermarks.byName().values().iterator().next();
    }

    private static RenderSettings settings(Map<String, String> values) {
        return new RenderSettings(FakeSettings.of(values));
    }
}
