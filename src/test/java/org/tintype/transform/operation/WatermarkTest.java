package org.tintype.transform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;
import org.tintype.transform.Language;
import org.tintype.transform.Placement;
import org.tintype.transform.Transform;

class WatermarkTest {

    private static final Bitmap RED = Pictures.plain(40, 20, 255, 0, 0, 255);

    @Test
    void isAQuarterOfThePictureInItsLowerRightCorner() {
        Overlay overlay =
                new Watermark(RED, Placement.DEFAULT, "").on(new Size(100, 80)).orElseThrow();
        assertThat(overlay.rgba().width()).isEqualTo(25);
        assertThat(overlay.rgba().height()).isEqualTo(13);
        assertThat(overlay.x()).isEqualTo(100 - 25 - 2);
        assertThat(overlay.y()).isEqualTo(80 - 13 - 2);
        assertThat(overlay.opacity()).isEqualTo(0.5);
    }

    @Test
    void isNeverEnlarged() {
        Overlay overlay = new Watermark(RED, Placement.DEFAULT, "")
                .on(new Size(1000, 800))
                .orElseThrow();
        assertThat(overlay.rgba()).isSameAs(RED);
        assertThat(overlay.x()).isEqualTo(1000 - 40 - 20);
    }

    @Test
    void staysWithinTheMarginsOfAFlatPicture() {
        Overlay overlay =
                new Watermark(RED, Placement.DEFAULT, "").on(new Size(100, 10)).orElseThrow();
        assertThat(overlay.rgba().height()).isEqualTo(6);
        assertThat(overlay.rgba().width()).isEqualTo(12);
        assertThat(overlay.y()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,100", "100,1", "1,100"})
    void isLeftOutWhereItHadNoPixel(int width, int height) {
        assertThat(new Watermark(RED, Placement.DEFAULT, "").on(new Size(width, height)))
                .isEmpty();
        Bitmap picture = Pictures.plain(width, height, 1, 2, 3);
        assertThat(new Marking(new Watermark(RED, Placement.DEFAULT, "")).paint(picture))
                .isSameAs(picture);
    }

    @ParameterizedTest
    @CsvSource({"nw,10,10", "n,38,10", "ne,65,10", "w,10,44", "c,38,44", "e,65,44", "sw,10,77", "s,38,77", "se,65,77"})
    void standsWhereItShould(String gravity, int x, int y) {
        Placement placement = Placement.DEFAULT.with("gravity", gravity).with("margin", "10");
        Overlay overlay =
                new Watermark(RED, placement, "").on(new Size(100, 100)).orElseThrow();
        assertThat(overlay.x()).isEqualTo(x);
        assertThat(overlay.y()).isEqualTo(y);
    }

    @Test
    void coversThePicture() {
        Placement placement =
                Placement.DEFAULT.with("opacity", "1").with("margin", "0").with("width", "50");
        Bitmap marked = new Marking(new Watermark(RED, placement, "")).paint(Pictures.plain(20, 20, 0, 0, 255));
        assertThat(Pictures.pixel(marked, 9, 19)).containsExactly(0, 0, 255);
        assertThat(Pictures.pixel(marked, 10, 14)).containsExactly(0, 0, 255);
        assertThat(Pictures.pixel(marked, 10, 15)).containsExactly(255, 0, 0);
        assertThat(Pictures.pixel(marked, 19, 19)).containsExactly(255, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "gravity,smart",
        "gravity,fp:0:0",
        "gravity,x",
        "opacity,1.1",
        "opacity,-1",
        "opacity,50%",
        "width,0",
        "width,101",
        "margin,51",
        "margin,x",
        "colour,red"
    })
    void wrongAttributesSayWhatTheyMustBe(String attribute, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Placement.DEFAULT.with(attribute, text))
                .withMessageStartingWith("must be ");
    }

    @Test
    void hasAnAlphaBand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Watermark(Pictures.plain(1, 1, 0, 0, 0), Placement.DEFAULT, ""));
    }

    @Test
    void cacheKeyChangesWithTheFileAndThePlacement(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("logo.png");
        Language language = Language.PLAIN.withWatermark("logo");
        Transform marked = Transform.parse("w_10,wm_logo", language);
        Files.writeString(file, "one");
        String key = key(marked, file, Placement.DEFAULT);
        assertThat(key).startsWith("w_10,wm_logo#").isEqualTo(key(marked, file, Placement.DEFAULT));
        assertThat(key(marked, file, Placement.DEFAULT.with("opacity", "0.6"))).isNotEqualTo(key);
        assertThat(key(marked, file, Placement.DEFAULT.with("gravity", "s"))).isNotEqualTo(key);
        Files.writeString(file, "two");
        assertThat(key(marked, file, Placement.DEFAULT)).isNotEqualTo(key);
        assertThat(key(Transform.parse("w_10", language), file, Placement.DEFAULT))
                .isEqualTo("w_10");
    }

    private static String key(Transform transform, Path file, Placement placement) throws IOException {
        Watermark watermark = new WatermarkFile(file, placement).read(path -> RED);
        return new Watermarks(Map.of("logo", watermark)).cacheKey(transform);
    }
}
