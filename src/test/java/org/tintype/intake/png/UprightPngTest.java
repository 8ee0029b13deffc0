package org.tintype.intake.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.fixture.PatchPng;
import org.tintype.fixture.PngPieces;
import org.tintype.intake.Uploads;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.png.PngImage;
import org.tintype.pixels.png.PngOutput;

class UprightPngTest {

    private static final int WIDTH = 13;
    private static final int HEIGHT = 9;

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder, Format.PNG);
    }

    static Stream<Arguments> kindsAndOrientations() {
        return PatchPng.kinds().stream().flatMap(kind -> Stream.of(2, 3, 4, 5, 6, 7, 8)
                .flatMap(value -> Stream.of(
                        Arguments.of(kind[0], kind[1], false, value), Arguments.of(kind[0], kind[1], true, value))));
    }

    @ParameterizedTest(name = "colour type {0}, {1} bits, interlaced {2}, orientation {3}")
    @MethodSource("kindsAndOrientations")
    void everySampleIsMovedAndNoneIsChanged(int colorType, int depth, boolean interlaced, int orientation) {
        PatchPng stored = PatchPng.of(WIDTH, HEIGHT)
                .storing(colorType, depth)
                .painted((x, y) -> noise(x, y, colorType == PatchPng.PALETTE ? Math.min(1 << depth, 32) : 256));
        byte[] upload =
                (interlaced ? stored.interlace() : stored).oriented(orientation).bytes();

        byte[] clean = uploads.strip(upload);

        int[] before = PngStripperTest.samples(stored.bytes());
        int bands = before.length / (WIDTH * HEIGHT);
        assertThat(PngStripperTest.samples(clean)).isEqualTo(turned(before, bands, orientation));
        for (String type : List.of("PLTE", "tRNS")) {
            assertThat(PngPieces.content(clean, type)).isEqualTo(PngPieces.content(upload, type));
        }
        byte[] header = PngPieces.content(clean, "IHDR");
        assertThat(header[8]).isEqualTo((byte) depth);
        assertThat(header[9]).isEqualTo((byte) colorType);
        assertThat(PngPieces.types(clean)).doesNotContain("eXIf");
        assertThat(uploads.strip(clean)).isEqualTo(clean);
        EncodedPicture picture = uploads.read(upload);
        assertThat(picture.orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(uploads.read(clean)).isEqualTo(picture);
    }

    @Test
    void colorsAreMeantAsBefore() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] upload = PatchPng.of(8, 6)
                .with("gAMA", "\0\0\u00B1\u008F")
                .profiled(profile)
                .with("tRNS", new byte[6])
                .oriented(6)
                .bytes();
        assertThat(PngPieces.types(uploads.strip(upload)))
                .containsExactly("IHDR", "iCCP", "gAMA", "tRNS", "IDAT", "IEND");
    }

    /** A picture larger than the memory that it may take is turned in bands, and no band shows. */
    @Test
    void bandsMakeNoDifference() throws IOException {
        for (int[] kind : PatchPng.kinds()) {
            PatchPng picture = PatchPng.of(50, 70).storing(kind[0], kind[1]).painted((x, y) -> noise(x, y, 2));
            Path file = uploads.file(picture.bytes());
            for (Orientation orientation : Orientation.values()) {
                byte[] whole = data(file, orientation, UprightData.BAND_BYTES);
                assertThat(data(file, orientation, 1)).isEqualTo(whole);
                assertThat(data(file, orientation, 1_700)).isEqualTo(whole);
            }
        }
    }

    @Test
    void damagedDataIsRefusedAlsoWhereItHasToBeTurned() {
        byte[] upload =
                PatchPng.of(30, 30).painted((x, y) -> x * y * 7919).oriented(6).bytes();
        byte[] damaged = PngPieces.changed(upload, "IDAT", data -> {
            data[data.length / 2] ^= 1;
            return data;
        });
        assertThatThrownBy(() -> uploads.strip(damaged)).isInstanceOf(DamagedPicture.class);
        byte[] indexed = PngPieces.changed(
                PatchPng.of(30, 30).storing(PatchPng.PALETTE, 2).oriented(6).bytes(),
                "PLTE",
                palette -> Arrays.copyOf(palette, 6));
        assertThatThrownBy(() -> uploads.strip(indexed))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining("palette");
    }

    private static byte[] data(Path file, Orientation orientation, int bandBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PngImage image = PngImage.open(file)) {
            new UprightData(file, image.header(), orientation, bandBytes).write(new PngOutput(out));
        }
        return out.toByteArray();
    }

    private static int noise(int x, int y, int colors) {
        int value = (x * 7 + y * 31 + x * y * 5) % colors;
        return ((255 - value) << 24) | (value * 3 & 0xFF) << 16 | (value * 255 / (colors - 1)) << 8 | value;
    }

    /** CIPA DC-008, 4.6.5.1.6, as a table: which stored pixel stands where. */
    private static int[] turned(int[] stored, int bands, int orientation) {
        int[] turned = new int[stored.length];
        int width = orientation < 5 ? WIDTH : HEIGHT;
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % width;
            int y = i / width;
            int[] from =
                    switch (orientation) {
                        case 2 -> new int[] {WIDTH - 1 - x, y};
                        case 3 -> new int[] {WIDTH - 1 - x, HEIGHT - 1 - y};
                        case 4 -> new int[] {x, HEIGHT - 1 - y};
                        case 5 -> new int[] {y, x};
                        case 6 -> new int[] {y, HEIGHT - 1 - x};
                        case 7 -> new int[] {WIDTH - 1 - y, HEIGHT - 1 - x};
                        case 8 -> new int[] {WIDTH - 1 - y, x};
                        default -> throw new IllegalArgumentException();
                    };
            System.arraycopy(stored, (from[1] * WIDTH + from[0]) * bands, turned, i * bands, bands);
        }
        return turned;
    }
}
