package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.fixture.PatchJpeg.BLUE;
import static org.tintype.fixture.PatchJpeg.GREEN;
import static org.tintype.fixture.PatchJpeg.RED;
import static org.tintype.fixture.PatchJpeg.YELLOW;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.fixture.PatchPng;
import org.tintype.fixture.PngPieces;

/** What every engine has to make of a PNG. */
public abstract class PngContract {

    /** What going from 16 bits to 8, and laying on white, may be rounded otherwise. */
    private static final int ROUNDING = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    protected abstract Engine engine();

    static Stream<Arguments> kinds() {
        return PatchPng.kinds().stream()
                .flatMap(
                        kind -> Stream.of(Arguments.of(kind[0], kind[1], false), Arguments.of(kind[0], kind[1], true)));
    }

    @ParameterizedTest(name = "colour type {0}, {1} bits, interlaced {2}")
    @MethodSource("kinds")
    void decodesEveryKind(int colorType, int depth, boolean interlaced) {
        int[] colors = isGray(colorType)
                ? depth == 1 ? new int[] {0, 0xFFFFFF, 0xFFFFFF, 0} : new int[] {0, 0x555555, 0xAAAAAA, 0xFFFFFF}
                : depth == 1 ? new int[] {RED, BLUE, BLUE, RED} : new int[] {RED, GREEN, BLUE, YELLOW};
        PatchPng picture =
                PatchPng.of(96, 64).storing(colorType, depth).quadrants(colors[0], colors[1], colors[2], colors[3]);

        Decoded decoded = engine().decode((interlaced ? picture.interlace() : picture).in(folder), 48);

        assertThat(decoded.samples()).isEqualTo(isGray(colorType) ? Samples.GRAY : Samples.RGB);
        assertThatImage(plain(decoded))
                .hasSize(48, 32)
                .hasQuadrants(colors[0], colors[1], colors[2], colors[3], ROUNDING);
    }

    @ParameterizedTest(name = "colour type {0}, {1} bits, interlaced {2}")
    @MethodSource("kinds")
    void decodesSmallAndOddSizes(int colorType, int depth, boolean interlaced) {
        for (int width = 1; width <= 10; width += 3) {
            for (int height = 1; height <= 9; height += 4) {
                PatchPng picture = PatchPng.of(width, height)
                        .storing(colorType, depth)
                        .painted((x, y) -> ((x * 3 + y * 5) & 1) == 0 ? 0xFF000000 : 0xFFFFFFFF);

                Decoded decoded = engine().decode((interlaced ? picture.interlace() : picture).in(folder), 16);

                byte[] rgb = plain(decoded).data();
                for (int i = 0; i < width * height; i++) {
                    int expected = ((i % width * 3 + i / width * 5) & 1) == 0 ? 0 : 255;
                    assertThat(rgb[i * 3 + 1] & 0xFF).isEqualTo(expected);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 8", "4, 16", "6, 8", "6, 16", "3, 8", "3, 2"})
    void laysTransparencyOnWhite(int colorType, int depth) {
        PatchPng picture = PatchPng.of(64, 64).storing(colorType, depth).painted((x, y) -> {
            int alpha = y < 32 ? (x < 32 ? 255 : 0) : (x < 32 ? 51 : 204);
            return alpha << 24 | 0x646464;
        });

        Decoded decoded = engine().decode(picture.in(folder), 32);

        assertThatImage(plain(decoded)).hasQuadrants(0x646464, 0xFFFFFF, 0xE0E0E0, 0x838383, ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "0, 8", "0, 16", "2, 8", "2, 16"})
    void laysTheOneTransparentColorOnWhite(int colorType, int depth) {
        int stored = depth == 16 ? 0x55 << 8 | (0x55 * 7 & 0xFF) : 0x55 >> (8 - depth);
        byte[] key = new byte[isGray(colorType) ? 2 : 6];
        for (int i = 0; i < key.length; i += 2) {
            key[i] = (byte) (stored >> 8);
            key[i + 1] = (byte) stored;
        }
        PatchPng picture = PatchPng.of(64, 64)
                .storing(colorType, depth)
                .quadrants(0, 0x555555, 0xAAAAAA, 0x555555)
                .with("tRNS", key);

        Decoded decoded = engine().decode(picture.in(folder), 32);

        assertThatImage(plain(decoded)).hasQuadrants(0, 0xFFFFFF, 0xAAAAAA, 0xFFFFFF, ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"4, 8, false", "4, 16, false", "6, 8, false", "6, 16, true", "3, 8, true", "3, 2, false"})
    void keepsTransparencyInAView(int colorType, int depth, boolean interlaced) {
        PatchPng picture = PatchPng.of(64, 64).storing(colorType, depth).painted((x, y) -> {
            int alpha = y < 32 ? (x < 32 ? 255 : 0) : (x < 32 ? 51 : 204);
            return alpha << 24 | 0x646464;
        });
        EncodedPicture source = (interlaced ? picture.interlace() : picture).in(folder);
        for (Size size : new Size[] {new Size(64, 64), new Size(32, 32), new Size(100, 20)}) {
            Bitmap rgba = plain(engine().decode(source, View.of(source).scaled(size)));

            assertThat(rgba.bands()).isEqualTo(4);
            assertPixel(rgba, 1, 1, 0x646464, 255);
            assertThat(alpha(rgba, size.width() - 2, 1)).isZero();
            assertPixel(rgba, 1, size.height() - 2, 0x646464, 51);
            assertPixel(rgba, size.width() - 2, size.height() - 2, 0x646464, 204);
        }
    }

    @Test
    void hasNoAlphaWhereThereIsNone() {
        EncodedPicture source = PatchPng.of(64, 64).storing(PatchPng.PALETTE, 4).in(folder);

        Decoded decoded = engine().decode(source, View.of(source).part(new Area(0, 32, 32, 32), new Size(5, 7)));

        assertThat(decoded.samples()).isEqualTo(Samples.RGB);
        assertThatImage(decoded.bitmap()).hasSize(5, 7).hasQuadrants(BLUE, BLUE, BLUE, BLUE, ROUNDING);
    }

    private static void assertPixel(Bitmap rgba, int x, int y, int rgb, int alpha) {
        int at = (y * rgba.width() + x) * 4;
        for (int band = 0; band < 3; band++) {
            assertThat((rgba.data()[at + band] & 0xFF) - (rgb >> (16 - 8 * band) & 0xFF))
                    .isBetween(-ROUNDING, ROUNDING);
        }
        assertThat(alpha(rgba, x, y)).isEqualTo(alpha);
    }

    private static int alpha(Bitmap rgba, int x, int y) {
        return rgba.data()[(y * rgba.width() + x) * 4 + 3] & 0xFF;
    }

    @Test
    void laysOnWhiteBeforeItReduces() {
        // Black that is opaque and black that is not, by turns: the mean is grey, however they are spread.
        PatchPng picture = PatchPng.of(64, 64)
                .storing(PatchPng.RGB_ALPHA, 8)
                .painted((x, y) -> ((x + y) & 1) == 0 ? 0xFF000000 : 0x00000000);

        assertThatImage(plain(engine().decode(picture.in(folder), 8)))
                .hasQuadrants(0x808080, 0x808080, 0x808080, 0x808080, ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({
        "640, 480, 512, 384",
        "512, 300, 512, 300",
        "31, 47, 31, 47",
        "3000, 1, 512, 1",
        "1, 3000, 1, 512",
        "3000, 2, 512, 1",
    })
    void reducesToTheEdgeAndEnlargesNothing(int width, int height, int reducedWidth, int reducedHeight) {
        PatchPng picture = PatchPng.of(width, height);
        for (PatchPng each : new PatchPng[] {picture, picture.interlace()}) {
            assertThatImage(plain(engine().decode(each.in(folder), 512))).hasSize(reducedWidth, reducedHeight);
        }
    }

    @Test
    void refusesAPictureThatIsNotOfTheSizeItsHeaderSaid() {
        EncodedPicture other =
                PatchPng.of(32, 32).in(folder, PatchPng.of(32, 48).bytes());

        assertThatThrownBy(() -> engine().decode(other, 16)).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void refusesWhatIsCutOff() {
        PatchPng picture = PatchPng.of(64, 64).painted((x, y) -> 0xFF000000 | (x * 7919 + y * 104729) * 2654435);
        byte[] png = picture.bytes();
        for (int tenths = 0; tenths < 10; tenths++) {
            EncodedPicture cut = picture.in(folder, Arrays.copyOf(png, png.length * tenths / 10));
            assertThatThrownBy(() -> engine().decode(cut, 16)).isInstanceOf(DamagedPicture.class);
        }
    }

    @Test
    void survivesDamage() {
        PatchPng picture = PatchPng.of(24, 24).storing(PatchPng.PALETTE, 4);
        byte[] png = picture.bytes();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = png.clone();
            damaged[random.nextInt(png.length)] = (byte) random.nextInt(256);
            EncodedPicture source = picture.in(folder, damaged);
            try {
                assertThat(engine().decode(source, 12).bitmap().width()).isEqualTo(12);
            } catch (DamagedPicture e) {
                assertThat(e.detail()).endsWith(".");
            }
        }
    }

    @Test
    void showsTheDefaultImageOfAnAnimation() {
        byte[] control = {0, 0, 0, 1, 0, 0, 0, 0};
        byte[] frame = new byte[26];
        frame[7] = 64;
        frame[11] = 64;
        byte[] animated = PatchPng.of(64, 64).with("acTL", control).bytes();
        EncodedPicture source =
                PatchPng.of(64, 64).in(folder, PngPieces.before(animated, "IDAT", new PngPieces.Chunk("fcTL", frame)));

        assertThatImage(plain(engine().decode(source, 32))).hasQuadrants(RED, GREEN, BLUE, YELLOW, ROUNDING);
    }

    @Test
    void servesManyThreadsAtOnce() {
        EncodedPicture source = PatchPng.of(200, 150).interlace().in(folder);
        Decoded expected = engine().decode(source, 50);

        IntStream.range(0, 32).parallel().forEach(i -> assertThat(
                        engine().decode(source, 50).bitmap().data())
                .isEqualTo(expected.bitmap().data()));
    }

    private static boolean isGray(int colorType) {
        return colorType == PatchPng.GRAY || colorType == PatchPng.GRAY_ALPHA;
    }

    private static Bitmap plain(Decoded decoded) {
        return new SrgbConversion().convert(decoded.bitmap(), decoded.samples(), Optional.empty());
    }
}
