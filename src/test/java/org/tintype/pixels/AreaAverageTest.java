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

    @Test
    void aResultNeedsEveryRow() {
        AreaAverage average = new AreaAverage(new Size(4, 3), new Size(2, 1), 1);
        average.add(new byte[] {0, 0, 8, 8}, 0);
        average.add(new byte[] {9, 0, 0, 8, 8}, 1);
        assertThatThrownBy(average::result).isInstanceOf(IllegalStateException.class);
        average.add(new byte[] {0, 0, 8, 8}, 0);
        assertThat(average.result().data()).containsExactly(0, 8);
    }

    @Test
    void rowsAreKeptAsTheyAreWhereNothingIsReduced() {
        AreaAverage average = new AreaAverage(new Size(2, 2), new Size(2, 2), 1);
        average.add(new byte[] {1, 2}, 0);
        average.add(new byte[] {3, 4}, 0);
        assertThat(average.result().data()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void whatWasReducedBeforeCountsByWhatItStandsFor() {
        // Five pixels that came as three, the last of them for one pixel only.
        AreaAverage average = new AreaAverage(new Size(5, 1), 2, new Size(1, 1), 1);
        average.add(new byte[] {10, 20, 100}, 0);
        assertThat(average.result().data()).containsExactly((10 + 10 + 20 + 20 + 100) / 5);
    }

    @ParameterizedTest
    @CsvSource({"64, 48, 8, 5, 3", "61, 47, 4, 13, 11", "61, 47, 2, 29, 22", "7, 5, 2, 4, 3"})
    void cellsOfOneValueAreReducedAsThePixelsTheyStandFor(int width, int height, int cell, int toWidth, int toHeight) {
        Random random = new Random(5);
        int across = (width + cell - 1) / cell;
        byte[] cells = new byte[across * ((height + cell - 1) / cell)];
        random.nextBytes(cells);
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = cells[i / width / cell * across + i % width / cell];
        }
        Size size = new Size(width, height);
        Size to = new Size(toWidth, toHeight);
        AreaAverage average = new AreaAverage(size, cell, to, 1);
        for (int row = 0; row < cells.length; row += across) {
            average.add(cells, row);
        }
        assertThat(average.result().data())
                .isEqualTo(AreaAverage.reduce(pixels, size, to, 1).data());
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
