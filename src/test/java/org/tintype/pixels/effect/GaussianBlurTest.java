package org.tintype.pixels.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.pixels.Bitmap;

class GaussianBlurTest {

    /** Half a level of this is rounding. */
    private static final double SAMPLED = 1;

    private static final double CASCADE = 2.5;

    @ParameterizedTest
    @CsvSource({"0.3", "0.5", "1", "2.7", "6", "6.1", "9.5", "33", "100"})
    void isNearTheGaussian(double sigma) {
        // Wider and higher than the lines that are filtered at once.
        assertNearTheGaussian(Pictures.noise(150, 140, 3), sigma);
        assertNearTheGaussian(Pictures.noise(131, 97, 4), sigma);
        assertNearTheGaussian(Pictures.of(61, 47, 3, (x, y, band) -> x == 30 && y == 20 ? 255 : 0), sigma);
        assertNearTheGaussian(Pictures.of(61, 47, 3, (x, y, band) -> x < 30 ? 10 : 250), sigma);
        assertNearTheGaussian(Pictures.of(61, 47, 3, (x, y, band) -> y < 7 ? 255 : 0), sigma);
        assertNearTheGaussian(Pictures.of(120, 85, 3, (x, y, band) -> 2 * x + (band == 1 ? 0 : y / 9)), sigma);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 3", "1, 1, 4", "1, 40, 3", "40, 1, 3", "1, 500, 4", "500, 1, 4", "2, 3, 3"})
    void picturesMayBeSmallerThanTheBlur(int width, int height, int bands) {
        for (double sigma : new double[] {0.3, 2, 20, 100}) {
            assertNearTheGaussian(Pictures.noise(width, height, bands), sigma);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 3.3, 6, 7, 15.5, 50, 100})
    void aPlainPictureStaysAsItIs(double sigma) {
        for (int level = 0; level < 256; level += 5) {
            Bitmap rgb = Pictures.plain(31, 17, level, 255 - level, 7);
            assertThat(GaussianBlur.apply(rgb, sigma).data()).isEqualTo(rgb.data());
            Bitmap rgba = Pictures.plain(9, 14, 255 - level, 3, level, level);
            assertThat(GaussianBlur.apply(rgba, sigma).data()).isEqualTo(rgba.data());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 4, 10, 20})
    void theMeanIsKept(double sigma) {
        Bitmap noise = Pictures.noise(60, 60, 3);
        int margin = (int) (4 * sigma);
        int edge = 60 + 2 * margin;
        Bitmap picture = Pictures.of(
                edge,
                edge,
                3,
                (x, y, band) -> x < margin || y < margin || x >= margin + 60 || y >= margin + 60
                        ? 90
                        : Pictures.level(noise, x - margin, y - margin, band));

        assertThat(mean(GaussianBlur.apply(picture, sigma))).isCloseTo(mean(picture), within(0.05));
    }

    @Test
    void aLongLineIsAsExactAtItsEnd() {
        Bitmap noise = Pictures.noise(16_000, 1, 3);
        Bitmap picture = Pictures.of(16_383, 1, 3, (x, y, band) -> x < 16_000 ? Pictures.level(noise, x, y, band) : 77);

        Bitmap blurred = GaussianBlur.apply(picture, 20);

        assertThat(Pictures.pixel(blurred, 16_382, 0)).containsExactly(77, 77, 77);
        assertThat(Pictures.pixel(blurred, 16_200, 0)).containsExactly(77, 77, 77);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 5, 30})
    void coloursThatAreNotSeenDoNotBleed(double sigma) {
        int[] hidden = {255, 0, 0, 0};
        int[] blue = {0, 20, 200, 255};
        Bitmap picture = Pictures.of(400, 3, 4, (x, y, band) -> x < 200 ? hidden[band] : blue[band]);

        Bitmap blurred = GaussianBlur.apply(picture, sigma);

        for (int x = 0; x < 400; x++) {
            int[] pixel = Pictures.pixel(blurred, x, 1);
            if (pixel[3] == 0) {
                assertThat(pixel).containsExactly(hidden);
            } else if (pixel[3] > 4) {
                assertThat(pixel).startsWith(0, 20, 200);
            } else {
                assertThat(pixel[2]).isCloseTo(200, within(2));
            }
        }
        assertThat(Pictures.level(blurred, 200, 1, 3)).isBetween(128, 180);
        assertThat(Pictures.level(blurred, 0, 1, 3)).isZero();
    }

    @Test
    void theOriginalIsOnlyRead() {
        Bitmap picture = Pictures.noise(20, 20, 4);
        byte[] before = picture.data().clone();
        GaussianBlur.apply(picture, 2);
        GaussianBlur.apply(picture, 20);
        assertThat(picture.data()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.29, 0, -1, 100.1, Double.NaN, Double.POSITIVE_INFINITY})
    void otherDeviationsAreRefused(double sigma) {
        assertThatThrownBy(() -> GaussianBlur.apply(Pictures.plain(2, 2, 1, 2, 3), sigma))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherBandsAreRefused() {
        assertThatThrownBy(() -> GaussianBlur.apply(new Bitmap(2, 1, 1, new byte[2]), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void canBeCancelled() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> GaussianBlur.apply(Pictures.plain(2, 2, 1, 2, 3), 1))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Property(tries = 200)
    void noLevelLeavesTheRange(
            @ForAll("pictures") Bitmap picture, @ForAll @DoubleRange(min = 0.3, max = 40) double sigma) {
        Bitmap blurred = GaussianBlur.apply(picture, sigma);
        assertThat(blurred.width()).isEqualTo(picture.width());
        assertThat(blurred.height()).isEqualTo(picture.height());
        for (int band = 0; band < picture.bands(); band++) {
            // Of colours that are hardly seen there is not more than a few bits.
            int slack = picture.bands() == 4 && band < 3 && Pictures.lowest(picture, 3) < 5 ? 2 : 0;
            assertThat(Pictures.lowest(blurred, band)).isGreaterThanOrEqualTo(Pictures.lowest(picture, band) - slack);
            assertThat(Pictures.highest(blurred, band)).isLessThanOrEqualTo(Pictures.highest(picture, band) + slack);
        }
    }

    @Provide
    Arbitrary<Bitmap> pictures() {
        return Pictures.any();
    }

    private static void assertNearTheGaussian(Bitmap picture, double sigma) {
        double[] exact = new ExactGaussian(sigma).blur(picture);
        byte[] blurred = GaussianBlur.apply(picture, sigma).data();
        double tolerance = sigma <= 6 ? SAMPLED : CASCADE;
        double largest = 0;
        for (int i = 0; i < exact.length; i++) {
            boolean hardlySeen = picture.bands() == 4 && i % 4 < 3 && exact[i - i % 4 + 3] < 10;
            if (!hardlySeen) {
                largest = Math.max(largest, Math.abs((blurred[i] & 0xFF) - exact[i]));
            }
        }
        assertThat(largest).isLessThanOrEqualTo(tolerance);
    }

    private static double mean(Bitmap picture) {
        double sum = 0;
        for (byte level : picture.data()) {
            sum += level & 0xFF;
        }
        return sum / picture.data().length;
    }
}
