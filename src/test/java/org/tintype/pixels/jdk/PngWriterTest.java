package org.tintype.pixels.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.fixture.PngPieces;
import org.tintype.pixels.Bitmap;

class PngWriterTest {

    private static final int OPAQUE = 0xFF000000;

    /** Where in a PNG the number of its colour type stands. */
    private static final int COLOR_TYPE = 25;

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 50", "50, 1", "97, 61", "400, 300"})
    void everyPixelIsKept(int width, int height) throws IOException {
        int[] noise = new Random(1).ints((long) width * height).toArray();
        IntUnaryOperator scene = i -> OPAQUE | (i % width * 255 / width) << 16 | (i / width * 5 & 0xFF) << 8 | i / 999;
        for (int bands = 3; bands <= 4; bands++) {
            assertKept(width, height, bands, i -> noise[i], bands == 3 ? 2 : 6);
            assertKept(width, height, bands, scene, 2);
            assertKept(width, height, bands, i -> OPAQUE | 0x336699, 2);
            assertKept(width, height, bands, i -> OPAQUE | (noise[i] & 0xFF) * 0x010101, 0);
        }
        assertKept(width, height, 4, i -> i << 24 | (noise[i] & 0xFF) * 0x010101, 4);
        assertKept(width, height, 4, i -> (i & 0x7F) << 24 | 0x336699, 6);
    }

    @Test
    void whatIsGrayAndOpaqueBesidesOnePixelKeepsItsBands() throws IOException {
        assertKept(30, 20, 3, i -> OPAQUE | (i == 599 ? 0x808081 : 0x808080), 2);
        assertKept(30, 20, 4, i -> i == 599 ? 0xFE808080 : 0xFF808080, 4);
        assertKept(30, 20, 4, i -> i == 599 ? 0xFE808081 : 0xFF808081, 6);
    }

    @Test
    void nothingIsWrittenButWhatDrawsAndThatItIsSrgb() {
        byte[] png = PngWriter.write(new Bitmap(2, 2, 3, new byte[12]));

        assertThat(PngPieces.types(png)).containsExactly("IHDR", "sRGB", "IDAT", "IEND");
    }

    @Test
    void longDataComesInChunksOfLimitedLength() {
        byte[] noise = new byte[400 * 400 * 3];
        new Random(2).nextBytes(noise);

        byte[] png = PngWriter.write(new Bitmap(400, 400, 3, noise));

        assertThat(PngPieces.of(png))
                .filteredOn(piece -> piece.type().equals("IDAT"))
                .hasSizeGreaterThan(5)
                .allSatisfy(piece -> assertThat(piece.content().length).isBetween(1, 64 * 1024));
    }

    /** What filters are for: each row is the one above and a bit. */
    @Test
    void softFormsTakeLittleRoom() {
        byte[] soft = new byte[256 * 256 * 3];
        for (int i = 0; i < soft.length; i++) {
            soft[i] = (byte) ((i / 3 % 256 + i / 768) / 2 + i % 3 * 40);
        }

        assertThat(PngWriter.write(new Bitmap(256, 256, 3, soft)).length).isLessThan(soft.length / 100);
    }

    @Test
    void otherBandsAreRefused() {
        assertThatThrownBy(() -> PngWriter.write(new Bitmap(2, 2, 1, new byte[4])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertKept(int width, int height, int bands, IntUnaryOperator argb, int colorType)
            throws IOException {
        byte[] data = new byte[width * height * bands];
        for (int i = 0; i < width * height; i++) {
            int pixel = argb.applyAsInt(i);
            for (int band = 0; band < bands; band++) {
                data[i * bands + band] = (byte) (band == 3 ? pixel >> 24 : pixel >> (16 - 8 * band));
            }
        }

        byte[] png = PngWriter.write(new Bitmap(width, height, bands, data));

        boolean enough = width * height > 255;
        if (enough) {
            assertThat((int) png[COLOR_TYPE]).isEqualTo(colorType);
        }
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        boolean gray = image.getRaster().getNumBands() < 3;
        int[] samples = new int[image.getRaster().getNumBands()];
        for (int i = 0; i < width * height; i++) {
            image.getRaster().getPixel(i % width, i / width, samples);
            for (int band = 0; band < bands; band++) {
                // The JDK would convert grey by a profile, so samples are compared.
                int sample = band < 3
                        ? samples[gray ? 0 : band]
                        : image.getColorModel().hasAlpha() ? samples[samples.length - 1] : 255;
                assertThat((byte) sample).isEqualTo(data[i * bands + band]);
            }
        }
    }
}
