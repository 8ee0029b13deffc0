package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.fixture.JpegSurgery;
import org.tintype.fixture.PatchJpeg;

/**
 * What every engine has to do with a damaged file: it refuses it or returns a picture of the size that was asked for, and
 * goes on living. That none gets this far is for the intake to see to.
 */
public abstract class DamageContract {

    /** Texture everywhere, so that the entropy-coded data is long and every part of it counts. */
    private static final PatchJpeg SOUND = PatchJpeg.of(160, 120).painted((x, y) -> (x * 7919 + y * 104729) * 2654435);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    protected abstract Engine engine();

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("sequential", SOUND),
                Arguments.of("half chroma", SOUND.halfChroma()),
                Arguments.of("restarting", SOUND.restartingEvery(4)),
                Arguments.of("progressive", SOUND.progressive()),
                Arguments.of("CMYK", SOUND.storing(Samples.ADOBE_CMYK)),
                Arguments.of("gray", SOUND.storing(Samples.GRAY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void survivesTruncatedData(String kind, PatchJpeg picture) {
        byte[] jpeg = picture.bytes();
        int data = JpegSurgery.data(jpeg);
        for (int tenths = 0; tenths < 10; tenths++) {
            int cut = data + (jpeg.length - data) * tenths / 10;
            assertSurvived(picture, Arrays.copyOf(jpeg, cut));
            assertSurvived(picture, JpegSurgery.cutAt(jpeg, cut));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void survivesOverwrittenData(String kind, PatchJpeg picture) {
        byte[] jpeg = picture.bytes();
        int middle = (JpegSurgery.data(jpeg) + jpeg.length) / 2;
        for (int value : new int[] {0x00, 0x55, 0xFE}) {
            byte[] damaged = jpeg.clone();
            Arrays.fill(damaged, middle, middle + 400, (byte) value);
            assertSurvived(picture, damaged);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void survivesFlippedBits(String kind, PatchJpeg picture) {
        byte[] jpeg = picture.bytes();
        int data = JpegSurgery.data(jpeg);
        Random random = new Random(42);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = jpeg.clone();
            damaged[data + random.nextInt(jpeg.length - 2 - data)] ^= (byte) (1 << random.nextInt(8));
            assertSurvived(picture, damaged);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void survivesMissingTables(String kind, PatchJpeg picture) {
        assertSurvived(picture, JpegSurgery.withoutSegments(picture.bytes(), JpegSurgery.DHT));
        assertSurvived(picture, JpegSurgery.withoutSegments(picture.bytes(), JpegSurgery.DQT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void survivesDamagedHeaders(String kind, PatchJpeg picture) {
        byte[] jpeg = picture.bytes();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = jpeg.clone();
            damaged[random.nextInt(JpegSurgery.data(jpeg))] = (byte) random.nextInt(256);
            assertSurvived(picture, damaged);
        }
    }

    @Test
    void refusesWhatEndsBeforeItsPixels() {
        byte[] jpeg = SOUND.bytes();
        assertRefused(SOUND, Arrays.copyOf(jpeg, JpegSurgery.data(jpeg) / 2));
        assertRefused(SOUND, Arrays.copyOf(jpeg, JpegSurgery.data(jpeg) - 1));
    }

    @Test
    void refusesWhatIsNoPicture() {
        for (String text : List.of("", "GIF89a", "<html>", "\u00ff\u00d8\u00ff\u00d9")) {
            assertRefused(SOUND, text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void assertRefused(PatchJpeg picture, byte[] jpeg) {
        EncodedPicture source = picture.in(folder, jpeg);
        assertThatThrownBy(() -> engine().decode(source, 40)).isInstanceOf(DamagedPicture.class);
    }

    private void assertSurvived(PatchJpeg picture, byte[] jpeg) {
        try {
            Bitmap bitmap = engine().decode(picture.in(folder, jpeg), 40).bitmap();
            assertThat(bitmap.width()).isEqualTo(40);
            assertThat(bitmap.height()).isEqualTo(30);
        } catch (DamagedPicture e) {
            assertThat(e.detail()).startsWith("The picture");
        }
    }
}
