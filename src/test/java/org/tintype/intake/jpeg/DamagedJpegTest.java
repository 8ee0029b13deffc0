package org.tintype.intake.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.fixture.JpegSurgery;
import org.tintype.fixture.PatchJpeg;
import org.tintype.intake.Uploads;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Engine;
import org.tintype.pixels.Samples;
import org.tintype.pixels.jdk.JdkEngine;
import org.tintype.pixels.leptonica.LeptonicaEngine;

/** What the intake has to refuse of encoded pictures, and what it must not mistake for damage. */
class DamagedJpegTest {

    /** Texture everywhere, so that the entropy-coded data is long and every part of it counts. */
    private static final List<Engine> ENGINES = List.of(new LeptonicaEngine(), new JdkEngine());

    private static final PatchJpeg SOUND = PatchJpeg.of(160, 120).painted((x, y) -> (x * 7919 + y * 104729) * 2654435);

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder);
    }

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
            assertRefused(Arrays.copyOf(jpeg, cut));
            assertRefused(JpegSurgery.cutAt(jpeg, cut));
        }
        assertRefused(Arrays.copyOf(jpeg, jpeg.length - 1));
        assertRefused(Arrays.copyOf(jpeg, jpeg.length - 2));
        assertRefused(Arrays.copyOf(jpeg, data / 2));
        assertRefused(new byte[0]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void refusesOverwrittenData(String kind, PatchJpeg picture) {
        byte[] jpeg = picture.bytes();
        int middle = (JpegSurgery.data(jpeg) + jpeg.length) / 2;
        for (int value : new int[] {0x00, 0x55, 0xFE}) {
            byte[] damaged = jpeg.clone();
            Arrays.fill(damaged, middle, middle + 400, (byte) value);
            assertRefused(damaged);
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
                byte[] clean = uploads.strip(damaged);
                assertThat(uploads.strip(clean)).isEqualTo(clean);
            } catch (DamagedPicture e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(15);
    }

    @Test
    void refusesAMissingRestartMarker() {
        byte[] jpeg = SOUND.restartingEvery(4).bytes();
        int marker = JpegSurgery.markerInData(jpeg, JpegSurgery.data(jpeg), 0xD2);

        assertAccepted(jpeg);
        assertRefused(JpegSurgery.without(jpeg, marker, 2));
        jpeg[marker + 1] = (byte) 0xD5;
        assertRefused(jpeg);
    }

    @Test
    void refusesAMissingRestartInterval() {
        byte[] jpeg = SOUND.restartingEvery(4).bytes();
        int marker = JpegSurgery.markerInData(jpeg, JpegSurgery.data(jpeg), 0xD2);
        int next = JpegSurgery.markerInData(jpeg, marker, 0xD3);

        assertRefused(JpegSurgery.without(jpeg, marker, next - marker));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void refusesMissingTables(String kind, PatchJpeg picture) {
        assertRefused(JpegSurgery.withoutSegments(picture.bytes(), JpegSurgery.DHT));
        assertRefused(JpegSurgery.withoutSegments(picture.bytes(), JpegSurgery.DQT));
    }

    @Test
    void refusesAProgressivePictureThatEndsBetweenTwoScans() {
        byte[] jpeg = SOUND.progressive().bytes();
        int scan = JpegSurgery.data(jpeg);
        int scans = 1;
        while (true) {
            int end = JpegSurgery.endOfData(jpeg, scan);
            if ((jpeg[end + 1] & 0xFF) == 0xD9) {
                break;
            }
            assertRefused(JpegSurgery.cutAt(jpeg, end));
            scan = JpegSurgery.markerInData(jpeg, end, JpegSurgery.SOS) + 4;
            scans++;
        }
        assertThat(scans).isGreaterThan(5);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void refusesStrayDataBehindTheLastBlock(String kind, PatchJpeg picture) {
        byte[] jpeg = picture.bytes();
        for (int count : new int[] {1, 2, 3, 4, 7, 8, 9, 16, 300, 70_000}) {
            for (int value : new int[] {0x00, 0x01, 0x5A, 0xFE}) {
                byte[] stray = new byte[count];
                Arrays.fill(stray, (byte) value);
                assertRefused(JpegSurgery.with(jpeg, jpeg.length - 2, stray));
            }
        }
        assertRefused(JpegSurgery.with(jpeg, jpeg.length - 2, new byte[] {(byte) 0xFF, 0}));
    }

    @Test
    void refusesStrayDataInFrontOfARestartMarker() {
        byte[] jpeg = SOUND.restartingEvery(4).bytes();
        int marker = JpegSurgery.markerInData(jpeg, JpegSurgery.data(jpeg), 0xD2);

        assertRefused(JpegSurgery.with(jpeg, marker, new byte[] {0}));
        assertRefused(JpegSurgery.with(jpeg, marker, new byte[] {(byte) 0xFF, 0}));
    }

    @Test
    void refusesWhatIsNoPicture() {
        for (String text : List.of("\u00ff\u00d8", "\u00ff\u00d8\u00ff\u00d9")) {
            assertRefused(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void acceptsUnusualButHarmlessSegments() {
        byte[] jpeg = JpegSurgery.withoutSegments(SOUND.bytes(), JpegSurgery.APP0);
        byte[] futureJfif = {'J', 'F', 'I', 'F', 0, 9, 9, 0, 0, 1, 0, 1, 0, 0};
        byte[] incompleteProfile = "ICC_PROFILE\0\u0002\u0007nothing".getBytes(StandardCharsets.US_ASCII);

        assertAccepted(jpeg);
        assertAccepted(JpegSurgery.withSegment(jpeg, JpegSurgery.APP0, futureJfif));
        assertAccepted(JpegSurgery.withSegment(jpeg, JpegSurgery.APP0, new byte[] {'J', 'F', 'I', 'F', 0}));
        assertAccepted(JpegSurgery.withSegment(jpeg, JpegSurgery.APP2, incompleteProfile));
        assertAccepted(JpegSurgery.withIccProfile(jpeg, new byte[3000]));
        assertAccepted(JpegSurgery.withAdobe(JpegSurgery.withJfif(jpeg), 7));
    }

    @Test
    void rightsTheParametersOfASequentialScan() {
        byte[] jpeg = SOUND.bytes();
        byte[] right = uploads.strip(jpeg);
        int parameters = JpegSurgery.data(jpeg) - 3;
        System.arraycopy(new byte[] {7, 0, 0x21}, 0, jpeg, parameters, 3);

        assertThat(uploads.strip(jpeg)).isEqualTo(right);
    }

    private void assertRefused(byte[] jpeg) {
        assertThatThrownBy(() -> uploads.strip(jpeg))
                .isInstanceOfSatisfying(DamagedPicture.class, damage -> assertThat(damage.detail())
                        .endsWith("."));
    }

    /** What the intake finds whole, no engine may take for damaged. */
    private void assertAccepted(byte[] jpeg) {
        byte[] clean = uploads.strip(jpeg);
        assertThat(uploads.strip(clean)).isEqualTo(clean);
        EncodedPicture picture = uploads.read(clean);
        for (Engine engine : ENGINES) {
            assertThat(engine.decode(picture, 40).bitmap().width()).isEqualTo(40);
        }
    }
}
