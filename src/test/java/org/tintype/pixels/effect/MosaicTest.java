package org.tintype.pixels.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.pixels.Bitmap;

class MosaicTest {

    @ParameterizedTest
    @CsvSource({"20, 20, 5, 3", "23, 17, 5, 3", "23, 17, 4, 4", "1, 1, 2, 3", "1, 1, 200, 4", "1, 9, 4, 4", "9, 1, 4, 3"
    })
    void everySquareIsItsMean(int width, int height, int cell, int bands) {
        Bitmap picture = Pictures.noise(width, height, bands);

        Bitmap mosaic = Mosaic.apply(picture, cell);

        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < bands; band++) {
                    assertThat((double) Pictures.level(mosaic, x, y, band))
                            .isCloseTo(mean(picture, x / cell * cell, y / cell * cell, cell, band), within(0.5));
                }
            }
        }
    }

    @Test
    void squaresAreCountedFromTheTopLeft() {
        Bitmap picture = Pictures.of(5, 4, 3, (x, y, band) -> x / 2 * 50 + y / 2 * 100);
        assertThat(Mosaic.apply(picture, 2).data()).isEqualTo(picture.data());
        assertThat(Pictures.pixel(Mosaic.apply(picture, 3), 4, 3)).containsExactly(175, 175, 175);
    }

    @Test
    void theLargestSumsDoNotOverflow() {
        Bitmap white = Pictures.plain(200, 200, 255, 255, 255, 255);
        assertThat(Mosaic.apply(white, 200).data()).isEqualTo(white.data());
    }

    @Test
    void coloursThatAreNotSeenDoNotCount() {
        Bitmap picture =
                Pictures.of(2, 2, 4, (x, y, band) -> x == y ? new int[] {10, 20, 30, 200}[band] : 255 - 85 * band);
        assertThat(picture.data()[7]).isZero();

        assertThat(Pictures.pixel(Mosaic.apply(picture, 2), 1, 0)).containsExactly(10, 20, 30, 100);
    }

    @Test
    void aSquareOfWhichNothingIsSeenKeepsAColour() {
        Bitmap picture = Pictures.plain(3, 3, 9, 8, 7, 0);
        assertThat(Mosaic.apply(picture, 2).data()).isEqualTo(picture.data());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 201})
    void otherSquaresAreRefused(int cell) {
        assertThatThrownBy(() -> Mosaic.apply(Pictures.plain(2, 2, 1, 2, 3), cell))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void noLevelLeavesTheRange(@ForAll("pictures") Bitmap picture, @ForAll @IntRange(min = 2, max = 30) int cell) {
        Bitmap before = Pictures.copy(picture);
        Bitmap mosaic = Mosaic.apply(picture, cell);
        assertThat(picture.data()).isEqualTo(before.data());
        assertThat(mosaic.width()).isEqualTo(picture.width());
        assertThat(mosaic.height()).isEqualTo(picture.height());
        for (int band = 0; band < picture.bands(); band++) {
            assertThat(Pictures.lowest(mosaic, band)).isGreaterThanOrEqualTo(Pictures.lowest(picture, band));
            assertThat(Pictures.highest(mosaic, band)).isLessThanOrEqualTo(Pictures.highest(picture, band));
        }
    }

    @Provide
    Arbitrary<Bitmap> pictures() {
        return Pictures.any();
    }

    private static double mean(Bitmap picture, int left, int top, int cell, int band) {
        double sum = 0;
        double weights = 0;
        for (int y = top; y < Math.min(top + cell, picture.height()); y++) {
            for (int x = left; x < Math.min(left + cell, picture.width()); x++) {
                double weight = picture.bands() == 4 && band < 3 ? Pictures.level(picture, x, y, 3) : 1;
                sum += weight * Pictures.level(picture, x, y, band);
                weights += weight;
            }
        }
        return sum / weights;
    }
}
