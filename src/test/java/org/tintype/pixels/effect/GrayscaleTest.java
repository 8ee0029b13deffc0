package org.tintype.pixels.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.pixels.Bitmap;

class GrayscaleTest {

    @ParameterizedTest
    @CsvSource({"255, 0, 0, 127", "0, 255, 0, 220", "0, 0, 255, 76", "255, 255, 0, 247", "255, 0, 255, 145"})
    void theFullColoursAreTheirLuminance(int red, int green, int blue, int gray) {
        assertThat(Pictures.pixel(Grayscale.apply(Pictures.plain(1, 1, red, green, blue)), 0, 0))
                .containsExactly(gray, gray, gray);
    }

    @Test
    void everyColourIsItsLuminance() {
        Bitmap picture = Pictures.noise(97, 31, 4);

        Bitmap gray = Grayscale.apply(picture);

        for (int y = 0; y < 31; y++) {
            for (int x = 0; x < 97; x++) {
                int[] color = Pictures.pixel(picture, x, y);
                int[] found = Pictures.pixel(gray, x, y);
                double light = 0.2126 * light(color[0]) + 0.7152 * light(color[1]) + 0.0722 * light(color[2]);
                // Tables of 16 bits are off by little.
                assertThat((double) found[0]).isCloseTo(level(light), within(0.55));
                assertThat(found).containsExactly(found[0], found[0], found[0], color[3]);
            }
        }
    }

    @Test
    void grayStaysExactlyAsItIs() {
        Bitmap rgb = Pictures.of(256, 1, 3, (x, y, band) -> x);
        assertThat(Grayscale.apply(rgb).data()).isEqualTo(rgb.data());
        Bitmap rgba = Pictures.of(1, 256, 4, (x, y, band) -> band == 3 ? 255 - y : y);
        assertThat(Grayscale.apply(rgba).data()).isEqualTo(rgba.data());
    }

    @Test
    void theOriginalIsOnlyRead() {
        Bitmap picture = Pictures.noise(5, 5, 3);
        byte[] before = picture.data().clone();
        Grayscale.apply(picture);
        assertThat(picture.data()).isEqualTo(before);
    }

    @Test
    void otherBandsAreRefused() {
        assertThatThrownBy(() -> Grayscale.apply(new Bitmap(2, 1, 1, new byte[2])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double light(int level) {
        double value = level / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double level(double light) {
        return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055);
    }
}
