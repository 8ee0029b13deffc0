package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaAverageTest {

    @ParameterizedTest
    @CsvSource({
        "7, 5, 3, 2, 1",
        "7, 5, 7, 2, 3",
        "7, 5, 3, 5, 3",
        "8, 4, 4, 2, 4",
        "9, 9, 8, 8, 3",
        "1, 9, 1, 4, 3",
        "9, 1, 4, 1, 4",
        "5, 5, 1, 1, 3",
        "5, 5, 5, 5, 3",
        "61, 47, 13, 11, 3",
    })
    void everyPixelIsTheMeanOfItsArea(int fromWidth, int fromHeight, int toWidth, int toHeight, int bands) {
        byte[] source = new byte[fromWidth * fromHeight * bands];
        new Random(3).nextBytes(source);
        Size from = new Size(fromWidth, fromHeight);

        Bitmap reduced = AreaAverage.reduce(source.clone(), from, new Size(toWidth, toHeight), bands);

        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                for (int band = 0; band < bands; band++) {
                    double expected = mean(source, from, new Size(toWidth, toHeight), bands, x, y, band);
                    int found = reduced.data()[(y * toWidth + x) * bands + band] & 0xFF;
                    assertThat(Math.abs(found - expected)).isLessThanOrEqualTo(0.5 + 1e-6);
                }
            }
        }
    }

    @Test
    void theLargestSumsDoNotOverflow() {
        byte[] white = new byte[65535 * 200];
        Arrays.fill(white, (byte) 255);

        assertThat(AreaAverage.reduce(white, new Size(65535, 200), new Size(1, 1), 1)
                        .data())
                .containsExactly(255);
        assertThat(AreaAverage.reduce(white, new Size(200, 65535), new Size(199, 3), 1)
                        .data())
                .containsOnly(255);
    }

    @Test
    void refusesToEnlarge() {
        assertThatThrownBy(() -> AreaAverage.reduce(new byte[4], new Size(2, 2), new Size(3, 1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The same by its definition, in floating point: every source pixel weighs what it shares with the area. */
    private static double mean(byte[] source, Size from, Size to, int bands, int x, int y, int band) {
        double sum = 0;
        for (int row = 0; row < from.height(); row++) {
            double high = shared(row, y, from.height(), to.height());
            for (int column = 0; column < from.width(); column++) {
                double wide = shared(column, x, from.width(), to.width());
                sum += wide * high * (source[(row * from.width() + column) * bands + band] & 0xFF);
            }
        }
        return sum * to.width() * to.height() / from.width() / from.height();
    }

    private static double shared(int pixel, int result, int from, int to) {
        double scale = (double) from / to;
        return Math.max(0, Math.min(pixel + 1, (result + 1) * scale) - Math.max(pixel, result * scale));
    }
}
