package org.tintype.pixels.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.pixels.Bitmap;

class UnsharpMaskTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 2, 5})
    void aStepGetsAHaloOnBothSides(double sigma) {
        Bitmap step = Pictures.of(80, 5, 3, (x, y, band) -> x < 40 ? 100 : 150);
        double[] blurred = new ExactGaussian(sigma).blur(step);

        Bitmap sharp = UnsharpMask.apply(step, sigma);

        for (int x = 0; x < 80; x++) {
            double expected = 2.0 * Pictures.level(step, x, 2, 1) - blurred[(2 * 80 + x) * 3 + 1];
            assertThat((double) Pictures.level(sharp, x, 2, 1)).isCloseTo(expected, within(0.7));
        }
        assertThat(Pictures.level(sharp, 39, 2, 0)).isLessThan(100);
        assertThat(Pictures.level(sharp, 40, 2, 0)).isGreaterThan(150);
    }

    @Test
    void whatLeavesTheRangeIsCutOff() {
        Bitmap step = Pictures.of(40, 3, 3, (x, y, band) -> x < 20 ? 5 : 250);

        Bitmap sharp = UnsharpMask.apply(step, 3);

        assertThat(Pictures.pixel(sharp, 19, 1)).containsExactly(0, 0, 0);
        assertThat(Pictures.pixel(sharp, 20, 1)).containsExactly(255, 255, 255);
    }

    @Test
    void theSmallestDeviationChangesNothing() {
        // A neighbour weighs exp(-50).
        Bitmap picture = Pictures.noise(30, 20, 4);
        assertThat(seen(UnsharpMask.apply(picture, 0.1))).isEqualTo(seen(picture));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 2, 6.5, 10})
    void aPlainPictureStaysAsItIs(double sigma) {
        Bitmap rgb = Pictures.plain(13, 7, 3, 128, 251);
        assertThat(UnsharpMask.apply(rgb, sigma).data()).isEqualTo(rgb.data());
        Bitmap rgba = Pictures.plain(1, 1, 3, 128, 251, 77);
        assertThat(UnsharpMask.apply(rgba, sigma).data()).isEqualTo(rgba.data());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.09, 10.1, Double.NaN})
    void otherDeviationsAreRefused(double sigma) {
        assertThatThrownBy(() -> UnsharpMask.apply(Pictures.plain(2, 2, 1, 2, 3), sigma))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void alphaAndSizeAndOriginalStay(
            @ForAll("pictures") Bitmap picture, @ForAll @DoubleRange(min = 0.1, max = 10) double sigma) {
        Bitmap before = Pictures.copy(picture);
        Bitmap sharp = UnsharpMask.apply(picture, sigma);
        assertThat(picture.data()).isEqualTo(before.data());
        assertThat(sharp.width()).isEqualTo(picture.width());
        assertThat(sharp.height()).isEqualTo(picture.height());
        for (int i = 3; i < picture.data().length; i += 4) {
            assertThat(sharp.data()[i]).isEqualTo(picture.data()[i]);
        }
    }

    @Provide
    Arbitrary<Bitmap> pictures() {
        return Pictures.any(4);
    }

    private static byte[] seen(Bitmap picture) {
        return Compositing.flatten(picture, 0x336699).data();
    }
}
