package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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

/** What every engine has to refuse, and what it must not mistake for damage. */
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
                Arguments.of("progressive", SOUND.progressive()),
                Arguments.of("CMYK", SOUND.storing(Samples.ADOBE_CMYK)),
                Arguments.of("gray", SOUND.storing(Samples.GRAY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void refusesTruncatedDataWithAndWithoutAnEnd(String kind, PatchJpeg picture) {
        byte[] jpeg = picture.bytes();
        int data = JpegSurgery.data(jpeg);
        for (int tenths = 0; tenths < 10; tenths++) {
            int cut = data + (jpeg.length - data) * tenths / 10;
            assertRefused(picture, Arrays.copyOf(jpeg, cut));
            assertRefused(picture, JpegSurgery.cutAt(jpeg, cut));
        }
        assertRefused(picture, Arrays.copyOf(jpeg, jpeg.length - 1));
        assertRefused(picture, Arrays.copyOf(jpeg, jpeg.length - 2));
        assertRefused(picture, Arrays.copyOf(jpeg, data / 2));
        assertRefused(picture, new byte[0]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void refusesOverwrittenData(String kind, PatchJpeg picture) {
        byte[] jpeg = picture.bytes();
        int middle = (JpegSurgery.data(jpeg) + jpeg.length) / 2;
        for (int value : new int[] {0x00, 0x55, 0xFE}) {
            byte[] damaged = jpeg.clone();
            Arrays.fill(damaged, middle, middle + 400, (byte) value);
            assertRefused(picture, damaged);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void refusesFlippedBitsWheneverTheyShow(String kind, PatchJpeg picture) {
        byte[] jpeg = picture.bytes();
        int data = JpegSurgery.data(jpeg);
        Random random = new Random(42);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = jpeg.clone();
            damaged[data + random.nextInt(jpeg.length - 2 - data)] ^= (byte) (1 << random.nextInt(8));
            try {
                Decoded decoded = engine().decode(picture.in(folder, damaged), 40);
                assertThat(decoded.bitmap().width()).isEqualTo(40);
            } catch (DamagedPicture e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(15);
    }

    @Test
    void refusesAMissingRestartMarker() {
        PatchJpeg picture = SOUND.restartingEvery(4);
        byte[] jpeg = picture.bytes();
        int marker = JpegSurgery.markerInData(jpeg, JpegSurgery.data(jpeg), 0xD2);

        assertAccepted(picture, jpeg);
        assertRefused(picture, JpegSurgery.without(jpeg, marker, 2));
        jpeg[marker + 1] = (byte) 0xD5;
        assertRefused(picture, jpeg);
    }

    @Test
    void refusesAMissingRestartInterval() {
        PatchJpeg picture = SOUND.restartingEvery(4);
        byte[] jpeg = picture.bytes();
        int marker = JpegSurgery.markerInData(jpeg, JpegSurgery.data(jpeg), 0xD2);
        int next = JpegSurgery.markerInData(jpeg, marker, 0xD3);

        assertRefused(picture, JpegSurgery.without(jpeg, marker, next - marker));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void refusesMissingTables(String kind, PatchJpeg picture) {
        assertRefused(picture, JpegSurgery.withoutSegments(picture.bytes(), JpegSurgery.DHT));
        assertRefused(picture, JpegSurgery.withoutSegments(picture.bytes(), JpegSurgery.DQT));
    }

    @Test
    void refusesAProgressivePictureThatEndsBetweenTwoScans() {
        PatchJpeg picture = SOUND.progressive();
        byte[] jpeg = picture.bytes();
        int scan = JpegSurgery.data(jpeg);
        int scans = 1;
        while (true) {
            int end = JpegSurgery.endOfData(jpeg, scan);
            if ((jpeg[end + 1] & 0xFF) == 0xD9) {
                break;
            }
            assertRefused(picture, JpegSurgery.cutAt(jpeg, end));
            scan = JpegSurgery.markerInData(jpeg, end, JpegSurgery.SOS) + 4;
            scans++;
        }
        assertThat(scans).isGreaterThan(5);
    }

    @Test
    void refusesStrayDataBehindTheLastBlock() {
        byte[] jpeg = SOUND.bytes();
        byte[] damaged = Arrays.copyOf(jpeg, jpeg.length + 300);
        damaged[damaged.length - 2] = (byte) 0xFF;
        damaged[damaged.length - 1] = (byte) 0xD9;
        Arrays.fill(damaged, jpeg.length - 2, damaged.length - 2, (byte) 0x5A);

        assertRefused(SOUND, damaged);
    }

    @Test
    void refusesWhatIsNoPicture() {
        for (String text : List.of("", "GIF89a", "<html>", "\u00ff\u00d8\u00ff\u00d9")) {
            assertRefused(SOUND, text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void survivesDamagedHeaders(String kind, PatchJpeg picture) {
        byte[] jpeg = picture.bytes();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = jpeg.clone();
            damaged[random.nextInt(JpegSurgery.data(jpeg))] = (byte) random.nextInt(256);
            try {
                assertThat(engine().decode(picture.in(folder, damaged), 40)
                                .bitmap()
                                .width())
                        .isEqualTo(40);
            } catch (DamagedPicture e) {
                assertThat(e.detail()).startsWith("The picture");
            }
        }
    }

    @Test
    void acceptsUnusualButHarmlessSegments() {
        byte[] jpeg = JpegSurgery.withoutSegments(SOUND.bytes(), JpegSurgery.APP0);
        byte[] futureJfif = {'J', 'F', 'I', 'F', 0, 9, 9, 0, 0, 1, 0, 1, 0, 0};
        byte[] incompleteProfile = "ICC_PROFILE\0\u0002\u0007nothing".getBytes(StandardCharsets.US_ASCII);

        assertAccepted(SOUND, jpeg);
        assertAccepted(SOUND, JpegSurgery.withSegment(jpeg, JpegSurgery.APP0, futureJfif));
        assertAccepted(SOUND, JpegSurgery.withSegment(jpeg, JpegSurgery.APP0, new byte[] {'J', 'F', 'I', 'F', 0}));
        assertAccepted(SOUND, JpegSurgery.withSegment(jpeg, JpegSurgery.APP2, incompleteProfile));
        assertAccepted(SOUND, JpegSurgery.withIccProfile(jpeg, new byte[3000]));
        assertAccepted(SOUND, JpegSurgery.withAdobe(JpegSurgery.withJfif(jpeg), 7));
    }

    @Test
    void acceptsSequentialScansWhoseParametersAreZero() {
        byte[] jpeg = SOUND.bytes();
        jpeg[JpegSurgery.data(jpeg) - 2] = 0;

        assertAccepted(SOUND, jpeg);
    }

    private void assertRefused(PatchJpeg picture, byte[] jpeg) {
        EncodedPicture source = picture.in(folder, jpeg);
        assertThatThrownBy(() -> engine().decode(source, 40)).isInstanceOf(DamagedPicture.class);
    }

    private void assertAccepted(PatchJpeg picture, byte[] jpeg) {
        EncodedPicture source = picture.in(folder, jpeg);
        assertThatCode(() -> engine().decode(source, 40)).doesNotThrowAnyException();
    }
}
