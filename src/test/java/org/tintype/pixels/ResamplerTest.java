package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ResamplerTest {

    @Property(tries = 300)
    void leavesWhatIsUniformAsItIs(
            @ForAll @IntRange(min = 1, max = 90) int width,
            @ForAll @IntRange(min = 1, max = 90) int height,
            @ForAll @IntRange(min = 1, max = 90) int toWidth,
            @ForAll @IntRange(min = 1, max = 90) int toHeight,
            @ForAll @IntRange(max = 255) int value) {
        Bitmap source = gray(width, height, (x, y) -> value);

        Bitmap result = Resampler.resample(source, all(source), new Size(toWidth, toHeight));

        assertThat(result.data()).hasSize(toWidth * toHeight * 3).containsOnly(value);
    }

    @Property(tries = 300)
    void seesNothingBesideThePart(
            @ForAll @IntRange(min = 3, max = 90) int edge,
            @ForAll @IntRange(min = 1, max = 40) int to,
            @ForAll Random random) {
        int from = random.nextInt(edge - 1);
        int length = 1 + random.nextInt(edge - from);
        Bitmap source =
                gray(edge, edge, (x, y) -> x >= from && x < from + length && y >= from && y < from + length ? 200 : 0);

        Bitmap result = Resampler.resample(source, new Area(from, from, length, length), new Size(to, to));

        assertThat(result.data()).containsOnly(200);
    }

    @Test
    void keepsEveryByteWhereTheSizeStays() {
        Bitmap source = gray(37, 23, (x, y) -> (x * 7919 + y * 104729) & 0xFF);

        Bitmap result = Resampler.resample(source, new Area(5, 3, 20, 11), new Size(20, 11));

        for (int y = 0; y < 11; y++) {
            for (int x = 0; x < 20; x++) {
                assertThat(value(result, x, y)).isEqualTo(value(source, x + 5, y + 3));
            }
        }
    }

    @Test
    void keepsAGradientStraight() {
        Bitmap source = gray(510, 8, (x, y) -> x / 2);
        for (int to : new int[] {700, 255, 170, 51, 33}) {
            Bitmap result = Resampler.resample(source, all(source), new Size(to, 4));
            double step = 510.0 / to;
            // At the ends the outermost pixel goes on, and the filter sees that from three lobes away.
            int edge = (int) Math.ceil(3 / Math.min(1, step)) + 3;
            for (int x = edge; x < to - edge; x++) {
                assertThat((double) value(result, x, 2)).isCloseTo(((x + 0.5) * step - 1) / 2 + 0.25, within(1.0));
            }
        }
    }

    @Test
    void findsFractionsOfPixels() {
        Bitmap source = gray(400, 4, (x, y) -> x / 2);

        Bitmap result = Resampler.resample(source, new Area(100.5, 0, 150, 4), new Size(60, 4));

        for (int x = 6; x < 54; x++) {
            assertThat((double) value(result, x, 1)).isCloseTo((100.5 + (x + 0.5) * 2.5 - 1) / 2 + 0.25, within(1.0));
        }
    }

    @Test
    void turnsAFineCheckerboardIntoItsMean() {
        Bitmap board = gray(600, 600, (x, y) -> ((x + y) & 1) == 0 ? 255 : 0);
        for (int to : new int[] {290, 200, 77, 10}) {
            Bitmap result = Resampler.resample(board, all(board), new Size(to, to));
            double mean = 0;
            for (byte value : result.data()) {
                mean += (value & 0xFF) / (double) result.data().length;
            }
            assertThat(mean).isCloseTo(127.5, within(1.0));
        }
    }

    @Test
    void doesNotLetInvisibleColorsShow() {
        byte[] pixels = new byte[64 * 64 * 4];
        for (int i = 0; i < pixels.length; i += 4) {
            boolean left = i / 4 % 64 < 32;
            // Red that is seen beside green that is not.
            pixels[i] = (byte) (left ? 255 : 0);
            pixels[i + 1] = (byte) (left ? 0 : 255);
            pixels[i + 3] = (byte) (left ? 255 : 0);
        }
        Bitmap source = new Bitmap(64, 64, 4, pixels);
        for (int to : new int[] {100, 31, 9}) {
            byte[] result =
                    Resampler.resample(source, all(source), new Size(to, to)).data();
            for (int i = 0; i < result.length; i += 4) {
                assertThat(result[i + 1]).isZero();
                assertThat(result[i] & 0xFF).isIn(0, 255);
            }
            assertThat(result[3] & 0xFF).isEqualTo(255);
            assertThat(result[result.length - 1]).isZero();
        }
    }

    @Test
    void doesNotGiveAPictureThatIsNotComplete() {
        Resampler resampler = new Resampler(new Area(0, 0, 4, 4), new Size(4, 4), new Size(2, 2), 1, false);
        resampler.add(new byte[4], 0);

        assertThatThrownBy(resampler::result).isInstanceOf(IllegalStateException.class);
    }

    private static Area all(Bitmap picture) {
        return new Area(0, 0, picture.width(), picture.height());
    }

    private static int value(Bitmap picture, int x, int y) {
        return picture.data()[(y * picture.width() + x) * picture.bands()] & 0xFF;
    }

    private static Bitmap gray(int width, int height, IntBinaryOperator paint) {
        byte[] pixels = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            Arrays.fill(pixels, i * 3, i * 3 + 3, (byte) paint.applyAsInt(i % width, i / width));
        }
        return new Bitmap(width, height, 3, pixels);
    }
}
