package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.fixture.PatchJpeg.BLUE;
import static org.tintype.fixture.PatchJpeg.GREEN;
import static org.tintype.fixture.PatchJpeg.RED;
import static org.tintype.fixture.PatchJpeg.YELLOW;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tintype.fixture.JpegSurgery;
import org.tintype.fixture.PatchJpeg;
import org.tintype.platform.failure.Kind;

/** What every engine has to do with sound pictures. */
public abstract class EngineContract {

    /** What encoding at a quality of 95 and decoding may change. */
    private static final int CODING = 6;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    protected abstract Engine engine();

    @ParameterizedTest
    @EnumSource(
            value = Samples.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GRAY", "GRAY_ALPHA", "RGB_ALPHA"})
    void decodesEveryKindOfColor(Samples samples) {
        Decoded decoded = engine().decode(PatchJpeg.of(96, 64).storing(samples).in(folder), 48);

        assertThatImage(plain(decoded)).hasSize(48, 32).hasQuadrants(RED, GREEN, BLUE, YELLOW, CODING);
    }

    @Test
    void decodesGray() {
        PatchJpeg picture = PatchJpeg.of(96, 64).storing(Samples.GRAY).quadrants(0, 0x404040, 0x909090, 0xFFFFFF);

        Decoded decoded = engine().decode(picture.in(folder), 48);

        assertThat(decoded.samples()).isEqualTo(Samples.GRAY);
        assertThatImage(plain(decoded)).hasQuadrants(0, 0x404040, 0x909090, 0xFFFFFF, CODING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Samples.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GRAY_ALPHA", "RGB_ALPHA"})
    void decodesProgressivePictures(Samples samples) {
        PatchJpeg picture = PatchJpeg.of(96, 64).storing(samples).progressive();

        Decoded decoded = engine().decode(picture.in(folder), 48);

        Decoded sequential =
                engine().decode(PatchJpeg.of(96, 64).storing(samples).in(folder), 48);
        assertThat(decoded.bitmap().data()).isEqualTo(sequential.bitmap().data());
    }

    @Test
    void decodesHalfChromaAndRestartMarkers() {
        PatchJpeg half = PatchJpeg.of(96, 64).halfChroma();

        for (PatchJpeg picture : List.of(half, half.progressive(), half.restartingEvery(2))) {
            assertThatImage(plain(engine().decode(picture.in(folder), 48)))
                    .hasSize(48, 32)
                    .hasQuadrants(RED, GREEN, BLUE, YELLOW, CODING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "640, 480, 512, 384",
        "480, 640, 384, 512",
        "600, 513, 512, 438",
        "513, 513, 512, 512",
        "512, 300, 512, 300",
        "31, 47, 31, 47",
        "1, 1, 1, 1",
        "3000, 1, 512, 1",
        "1, 3000, 1, 512",
        "3000, 2, 512, 1",
        "5, 2049, 1, 512",
    })
    void reducesToTheEdgeAndEnlargesNothing(int width, int height, int reducedWidth, int reducedHeight) {
        Decoded decoded = engine().decode(PatchJpeg.of(width, height).in(folder), 512);

        assertThatImage(plain(decoded)).hasSize(reducedWidth, reducedHeight);
    }

    @ParameterizedTest
    @CsvSource({"512, 256", "512, 171", "301, 100", "600, 64"})
    void turnsAFineCheckerboardIntoItsMean(int length, int edge) {
        PatchJpeg board =
                PatchJpeg.of(length, length).storing(Samples.GRAY).painted((x, y) -> ((x + y) & 1) == 0 ? 0xFFFFFF : 0);

        byte[] decoded = engine().decode(board.in(folder), edge).bitmap().data();

        double mean = IntStream.range(0, decoded.length)
                .map(i -> decoded[i] & 0xFF)
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(127.5, within(1.5));
        // A pixel that takes in an odd number of them is off by its share of the one too many.
        for (byte value : decoded) {
            assertThat((value & 0xFF) - 127.5).isBetween(-30.0, 30.0);
        }
    }

    @Test
    void keepsAGradientStraight() {
        PatchJpeg gradient = PatchJpeg.of(1024, 64).storing(Samples.GRAY).painted((x, y) -> (x / 4) * 0x010101);

        Decoded decoded = engine().decode(gradient.in(folder), 100);

        assertThat(decoded.bitmap().height()).isEqualTo(6);
        for (int x = 0; x < 100; x++) {
            assertThat((double) (decoded.bitmap().data()[300 + x] & 0xFF))
                    .isCloseTo((x + 0.5) * 2.56 - 0.4, within(2.0));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Samples.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GRAY", "GRAY_ALPHA", "RGB_ALPHA"})
    void showsAPictureInAnySize(Samples samples) {
        EncodedPicture source = PatchJpeg.of(160, 96).storing(samples).in(folder);
        for (Size size : List.of(new Size(160, 96), new Size(300, 96), new Size(50, 30), new Size(19, 60))) {
            Decoded decoded = engine().decode(source, View.of(source).scaled(size));

            assertThatImage(plain(decoded))
                    .hasSize(size.width(), size.height())
                    .hasQuadrants(RED, GREEN, BLUE, YELLOW, CODING);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "80, 0", "0, 48", "80, 48"})
    void showsNothingBesideAPart(int x, int y) {
        EncodedPicture source = PatchJpeg.of(160, 96).storing(Samples.RGB).in(folder);
        int color = x == 0 ? (y == 0 ? RED : BLUE) : y == 0 ? GREEN : YELLOW;
        for (Size size :
                List.of(new Size(80, 48), new Size(100, 100), new Size(33, 20), new Size(10, 6), new Size(3, 2))) {
            View view = View.of(source).part(new Area(x, y, 80, 48), size);

            Bitmap part = plain(engine().decode(source, view));

            assertThatImage(part).hasSize(size.width(), size.height());
            for (int i = 0; i < part.data().length; i++) {
                assertThat((part.data()[i] & 0xFF) - (color >> (16 - 8 * (i % 3)) & 0xFF))
                        .isBetween(-CODING, CODING);
            }
        }
    }

    @Test
    void findsAPartOfAGradient() {
        PatchJpeg gradient = PatchJpeg.of(1024, 64).storing(Samples.GRAY).painted((x, y) -> (x / 4) * 0x010101);
        EncodedPicture source = gradient.in(folder);
        for (int width : new int[] {500, 200, 90, 60, 25}) {
            View view = View.of(source).part(new Area(301, 3, 500, 60), new Size(width, 6));

            byte[] row = engine().decode(source, view).bitmap().data();

            // At the ends the outermost pixel goes on, which the filter sees from three lobes away.
            for (int x = 4; x < width - 4; x++) {
                double middle = 301 + (x + 0.5) * 500 / width - 0.5;
                assertThat((double) (row[2 * width + x] & 0xFF))
                        .as("%d of %d", x, width)
                        .isCloseTo((middle - 1.5) / 4, within(2.0));
            }
        }
    }

    @Test
    void stopsWhenNobodyWaitsAnyMore() {
        EncodedPicture source = PatchJpeg.of(160, 96).in(folder);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> engine().decode(source, View.of(source)))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void servesManyThreadsAtOnce() {
        EncodedPicture source = PatchJpeg.of(400, 300).halfChroma().in(folder);
        Decoded expected = engine().decode(source, 100);

        IntStream.range(0, 64).parallel().forEach(i -> assertThat(
                        engine().decode(source, 100).bitmap().data())
                .isEqualTo(expected.bitmap().data()));
    }

    @Test
    void refusesAPictureThatIsNotOfTheSizeItsHeaderSaid() {
        EncodedPicture other =
                PatchJpeg.of(32, 32).in(folder, PatchJpeg.of(32, 48).bytes());

        assertThatThrownBy(() -> engine().decode(other, 16))
                .isInstanceOfSatisfying(DamagedPicture.class, damage -> assertThat(damage.kind())
                        .isEqualTo(Kind.UNPROCESSABLE_PICTURE));
    }

    @Test
    void encodesBaselineJpegWithNothingButItsJfifHeader() {
        byte[] encoded = engine().encode(quadrants(), Format.JPEG, 90);

        assertThatImage(encoded).hasSize(64, 64).hasQuadrants(RED, GREEN, BLUE, YELLOW, CODING);
        assertThat(encoded).startsWith(0xFF, 0xD8, 0xFF, 0xE0);
        assertThat(JpegSurgery.markers(encoded))
                .containsOnly(0xE0, 0xDB, 0xC0, 0xC4, 0xDA)
                .containsOnlyOnce(0xE0);
    }

    @Test
    void encodesMoreBytesForMoreQuality() {
        Bitmap picture = quadrants();

        assertThat(engine().encode(picture, Format.JPEG, 30))
                .hasSizeLessThan(engine().encode(picture, Format.JPEG, 95).length);
        assertThat(engine().encode(picture, Format.JPEG, 1)).isNotEmpty();
        assertThat(engine().encode(picture, Format.JPEG, 100)).isNotEmpty();
    }

    private Bitmap quadrants() {
        return plain(engine().decode(PatchJpeg.of(64, 64).storing(Samples.RGB).in(folder), 64));
    }

    private static Bitmap plain(Decoded decoded) {
        return new SrgbConversion().convert(decoded.bitmap(), decoded.samples(), Optional.empty());
    }
}
