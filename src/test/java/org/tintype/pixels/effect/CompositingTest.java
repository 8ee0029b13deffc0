package org.tintype.pixels.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;

class CompositingTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void aPartHasItsPixels(int bands) {
        Bitmap picture = Pictures.of(9, 8, bands, (x, y, band) -> 100 * band + 10 * y + x);

        Bitmap part = Compositing.part(picture, 2, 3, new Size(4, 5));

        assertThat(part).extracting(Bitmap::width, Bitmap::height).containsExactly(4, 5);
        assertThat(part.data())
                .isEqualTo(Pictures.of(4, 5, bands, (x, y, band) -> 100 * band + 10 * (y + 3) + x + 2)
                        .data());
    }

    @Test
    void allOfAPictureIsThePicture() {
        Bitmap picture = Pictures.noise(3, 2, 3);
        assertThat(Compositing.part(picture, 0, 0, new Size(3, 2))).isSameAs(picture);
        assertThat(Compositing.pad(picture, new Size(3, 2), 0, 0, 0)).isSameAs(picture);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 1, 1",
        "0, -1, 1, 1",
        "3, 0, 1, 1",
        "0, 2, 1, 1",
        "1, 0, 3, 1",
        "0, 1, 1, 2",
        "2147483647, 0, 2, 1"
    })
    void aPartLiesInside(int x, int y, int width, int height) {
        Bitmap picture = Pictures.noise(3, 2, 3);
        assertThatThrownBy(() -> Compositing.part(picture, x, y, new Size(width, height)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMarginIsOpaqueAndThePictureStays() {
        Bitmap picture = Pictures.noise(3, 2, 4);

        Bitmap padded = Compositing.pad(picture, new Size(7, 5), 1, 2, 0x0A141E);

        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                boolean inside = x >= 1 && x < 4 && y >= 2 && y < 4;
                assertThat(Pictures.pixel(padded, x, y))
                        .containsExactly(inside ? Pictures.pixel(picture, x - 1, y - 2) : new int[] {10, 20, 30, 255});
            }
        }
    }

    @Test
    void aMarginOfThreeBands() {
        Bitmap padded = Compositing.pad(Pictures.plain(1, 1, 1, 2, 3), new Size(3, 1), 1, 0, 0xFF8000);
        assertThat(padded.data())
                .containsExactly(new byte[] {(byte) 255, (byte) 128, 0, 1, 2, 3, (byte) 255, (byte) 128, 0});
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "3, 0", "0, 4"})
    void aPictureLiesOnItsCanvas(int x, int y) {
        assertThatThrownBy(() -> Compositing.pad(Pictures.noise(3, 2, 3), new Size(5, 5), x, y, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void flatteningRoundsToTheNearestLevel() {
        for (int ground : new int[] {0, 1, 127, 254, 255}) {
            Bitmap every = Pictures.of(256, 256, 4, (x, y, band) -> band == 3 ? y : x);

            Bitmap flat = Compositing.flatten(every, ground * 0x010101);

            assertThat(flat.bands()).isEqualTo(3);
            for (int y = 0; y < 256; y++) {
                for (int x = 0; x < 256; x++) {
                    double exact = (x * y + ground * (255 - y)) / 255.0;
                    assertThat((double) Pictures.level(flat, x, y, 1)).isCloseTo(exact, within(0.5));
                }
            }
        }
    }

    @Test
    void flatteningTakesTheColoursInTheirOrder() {
        assertThat(Pictures.pixel(Compositing.flatten(Pictures.plain(2, 1, 9, 9, 9, 0), 0x0A141E), 1, 0))
                .containsExactly(10, 20, 30);
    }

    @Test
    void aPictureWithoutAlphaIsFlat() {
        Bitmap picture = Pictures.noise(3, 2, 3);
        assertThat(Compositing.flatten(picture, 0xFFFFFF)).isSameAs(picture);
    }

    @Test
    void halfSeenIsHalfway() {
        Bitmap ground = Pictures.plain(3, 3, 100, 100, 100);
        Bitmap mark = Pictures.plain(1, 1, 200, 0, 100, 255);

        Bitmap result = Compositing.overlay(ground, mark, 1, 2, 0.5);

        assertThat(Pictures.pixel(result, 1, 2)).containsExactly(150, 50, 100);
        assertThat(Pictures.pixel(result, 0, 2)).containsExactly(100, 100, 100);
        assertThat(Pictures.pixel(result, 1, 1)).containsExactly(100, 100, 100);
    }

    @Test
    void transparentOverTransparent() {
        Bitmap ground = Pictures.plain(1, 1, 0, 0, 240, 102);
        Bitmap mark = Pictures.plain(1, 1, 200, 0, 0, 204);

        // A = 0.4, b = 0.4: a = 0.4 + 0.4 * 0.6 = 0.64; red 200 * 0.4 / 0.64, blue 240 * 0.24 / 0.64.
        assertThat(Pictures.pixel(Compositing.overlay(ground, mark, 0, 0, 0.5), 0, 0))
                .containsExactly(125, 0, 90, 163);
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        Bitmap ground = Pictures.plain(4, 3, 0, 0, 0);
        Bitmap mark = Pictures.of(3, 2, 4, (x, y, band) -> band == 3 ? 255 : 10 + 100 * y + x);

        assertThat(red(Compositing.overlay(ground, mark, -2, -1, 1)))
                .containsExactly(112, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(red(Compositing.overlay(ground, mark, 2, 2, 1)))
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 11);
        assertThat(Compositing.overlay(ground, mark, 4, 0, 1)).isSameAs(ground);
        assertThat(Compositing.overlay(ground, mark, 0, -2, 1)).isSameAs(ground);
        assertThat(Compositing.overlay(ground, mark, Integer.MAX_VALUE, 0, 1)).isSameAs(ground);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void otherOpacitiesAreRefused(double opacity) {
        Bitmap mark = Pictures.plain(1, 1, 1, 2, 3, 4);
        assertThatThrownBy(() -> Compositing.overlay(mark, mark, 0, 0, opacity))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOverlayHasAlpha() {
        Bitmap picture = Pictures.plain(1, 1, 1, 2, 3);
        assertThatThrownBy(() -> Compositing.overlay(picture, picture, 0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void whatIsTransparentChangesNothing(
            @ForAll("pictures") Bitmap picture,
            @ForAll("overlays") Bitmap overlay,
            @ForAll @IntRange(min = -30, max = 30) int x,
            @ForAll @IntRange(min = -30, max = 30) int y) {
        for (int i = 3; i < overlay.data().length; i += 4) {
            overlay.data()[i] = 0;
        }
        assertThat(Compositing.overlay(picture, overlay, x, y, 1).data()).isEqualTo(picture.data());
    }

    @Property(tries = 200)
    void whatIsOpaqueTakesThePlace(
            @ForAll("pictures") Bitmap picture,
            @ForAll("overlays") Bitmap overlay,
            @ForAll @IntRange(min = -30, max = 30) int x,
            @ForAll @IntRange(min = -30, max = 30) int y) {
        for (int i = 3; i < overlay.data().length; i += 4) {
            overlay.data()[i] = (byte) 255;
        }
        Bitmap expected = Pictures.of(
                picture.width(),
                picture.height(),
                picture.bands(),
                (column, row, band) ->
                        column >= x && row >= y && column < x + overlay.width() && row < y + overlay.height()
                                ? Pictures.level(overlay, column - x, row - y, band)
                                : Pictures.level(picture, column, row, band));
        assertThat(Compositing.overlay(picture, overlay, x, y, 1).data()).isEqualTo(expected.data());
    }

    @Property(tries = 200)
    void overAnOpaqueGroundIsFlattening(
            @ForAll("overlays") Bitmap overlay, @ForAll @DoubleRange(min = 0, max = 1) double opacity) {
        Bitmap ground = Pictures.plain(overlay.width(), overlay.height(), 10, 200, 30, 255);
        byte[] before = ground.data().clone();
        Bitmap result = Compositing.overlay(ground, overlay, 0, 0, opacity);
        assertThat(ground.data()).isEqualTo(before);
        for (int i = 0; i < before.length; i++) {
            double seen = (overlay.data()[i - i % 4 + 3] & 0xFF) * opacity / 255;
            double exact = i % 4 == 3 ? 255 : (overlay.data()[i] & 0xFF) * seen + (before[i] & 0xFF) * (1 - seen);
            assertThat((double) (result.data()[i] & 0xFF)).isCloseTo(exact, within(0.5 + 1e-9));
        }
    }

    @Provide
    Arbitrary<Bitmap> pictures() {
        return Pictures.any();
    }

    @Provide
    Arbitrary<Bitmap> overlays() {
        return Pictures.any(4).map(Pictures::copy);
    }

    private static int[] red(Bitmap picture) {
        int[] red = new int[picture.width() * picture.height()];
        for (int i = 0; i < red.length; i++) {
            red[i] = picture.data()[i * picture.bands()] & 0xFF;
        }
        return red;
    }
}
