package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.fixture.ImageAssert.assertThatImage;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.fixture.HandmadeProfile;

class SrgbConversionTest {

    private static final byte[] WIDE = HandmadeProfile.wideGamut(2.2);

    private final SrgbConversion srgb = new SrgbConversion();

    @ParameterizedTest
    @CsvSource({
        "76, 85, 255, FE0000",
        "150, 44, 21, 00FF01",
        "29, 255, 107, 0000FE",
        "128, 128, 128, 808080",
        "255, 128, 128, FFFFFF",
        "255, 255, 255, FF79FF",
        "0, 0, 0, 008700",
    })
    void yccBecomesRgbByTheStandardAndIsClamped(int luma, int cb, int cr, String color) {
        assertThatImage(converted(Samples.YCBCR, luma, cb, cr)).hasColor(0, 0, Integer.parseInt(color, 16), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, FFFFFF",
        "255, 0, 0, 0, 00FFFF",
        "0, 255, 0, 0, FF00FF",
        "0, 0, 255, 0, FFFF00",
        "0, 0, 0, 255, 000000",
        "255, 255, 255, 255, 000000",
        "0, 128, 255, 64, BF5F00",
    })
    void inkTakesLightAwayWhicheverWayItIsStored(int cyan, int magenta, int yellow, int black, String color) {
        int rgb = Integer.parseInt(color, 16);
        assertThatImage(converted(Samples.CMYK, cyan, magenta, yellow, black)).hasColor(0, 0, rgb, 1);
        assertThatImage(converted(Samples.ADOBE_CMYK, 255 - cyan, 255 - magenta, 255 - yellow, 255 - black))
                .hasColor(0, 0, rgb, 1);
    }

    @Test
    void adobeStoresPaperAsBlackLuma() {
        assertThatImage(converted(Samples.ADOBE_YCCK, 0, 128, 128, 255)).hasColor(0, 0, 0xFFFFFF, 0);
        assertThatImage(converted(Samples.ADOBE_YCCK, 255, 128, 128, 255)).hasColor(0, 0, 0, 0);
        assertThatImage(converted(Samples.ADOBE_YCCK, 0, 128, 128, 0)).hasColor(0, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"200, 120, 100", "90, 160, 110", "110, 100, 190", "128, 128, 128", "255, 255, 255", "255, 0, 0"})
    void wideGamutColorsBecomeTheSameColorsInSrgb(int red, int green, int blue) {
        int expected = displayP3ToSrgb(red, green, blue);

        Bitmap converted = converted(WIDE, Samples.RGB, red, green, blue);

        assertThatImage(converted).hasColor(0, 0, expected, 3);
    }

    @Test
    void wideGamutMakesADifferenceThatShows() {
        assertThat((displayP3ToSrgb(200, 120, 100) >> 16) & 0xFF).isGreaterThan(200 + 8);
    }

    @Test
    void wideGamutCountsForYccToo() {
        assertThatImage(converted(WIDE, Samples.YCBCR, 142, 104, 169)).hasColor(0, 0, displayP3ToSrgb(199, 121, 99), 3);
    }

    @Test
    void linearGrayBecomesBrighter() {
        assertThatImage(converted(HandmadeProfile.gray(1.0), Samples.GRAY, 128)).hasColor(0, 0, 0xBCBCBC, 2);
        assertThatImage(converted(HandmadeProfile.gray(2.2), Samples.GRAY, 128)).hasColor(0, 0, 0x808080, 2);
    }

    @Test
    void pressProfilesDecideWhatInkLooksLike() {
        byte[] press = HandmadeProfile.press(new int[] {100, 0, 0}, new int[] {53, 80, 67});

        assertThatImage(converted(press, Samples.CMYK, 0, 0, 0, 0)).hasColor(0, 0, 0xFFFFFF, 2);
        assertThatImage(converted(press, Samples.CMYK, 255, 0, 0, 0)).hasColor(0, 0, 0xFF0000, 8);
        assertThatImage(converted(press, Samples.ADOBE_CMYK, 255, 255, 255, 255))
                .hasColor(0, 0, 0xFFFFFF, 2);
        assertThatImage(converted(press, Samples.ADOBE_YCCK, 0, 128, 128, 255)).hasColor(0, 0, 0xFFFFFF, 2);
    }

    @Test
    void profilesForOtherComponentsArePassedOver() {
        byte[] press = HandmadeProfile.press(new int[] {100, 0, 0}, new int[] {0, 0, 0});

        assertThatImage(converted(WIDE, Samples.GRAY, 99)).hasColor(0, 0, 0x636363, 0);
        assertThatImage(converted(WIDE, Samples.CMYK, 0, 255, 0, 0)).hasColor(0, 0, 0xFF00FF, 0);
        assertThatImage(converted(press, Samples.RGB, 200, 120, 100)).hasColor(0, 0, 0xC87864, 0);
        assertThatImage(converted(HandmadeProfile.gray(1.0), Samples.RGB, 200, 120, 100))
                .hasColor(0, 0, 0xC87864, 0);
    }

    @Test
    void profilesThatDescribeNoPictureArePassedOver() {
        assertThatImage(converted(HandmadeProfile.deviceLink(), Samples.CMYK, 0, 255, 0, 0))
                .hasColor(0, 0, 0xFF00FF, 0);
    }

    @Test
    void brokenProfilesArePassedOver() {
        byte[] noSignature = WIDE.clone();
        noSignature[36] = 0;
        for (byte[] broken : new byte[][] {
            {}, {1, 2, 3}, new byte[128], new byte[3000], noSignature, Arrays.copyOf(WIDE, 200), new byte[5 << 20]
        }) {
            assertThatImage(converted(broken, Samples.RGB, 200, 120, 100)).hasColor(0, 0, 0xC87864, 0);
        }
    }

    @Test
    void hostileProfilesAreNeverAnError() {
        Random random = new Random(1);
        byte[] press = HandmadeProfile.press(new int[] {100, 0, 0}, new int[] {53, 80, 67});
        for (int i = 0; i < 200; i++) {
            byte[] rgb = WIDE.clone();
            byte[] cmyk = press.clone();
            for (int j = 0; j < 4; j++) {
                rgb[random.nextInt(rgb.length)] = (byte) random.nextInt(256);
                cmyk[random.nextInt(300)] = (byte) random.nextInt(256);
            }
            assertThatImage(converted(rgb, Samples.RGB, 200, 120, 100)).hasSize(1, 1);
            assertThatImage(converted(cmyk, Samples.CMYK, 0, 255, 0, 0)).hasSize(1, 1);
        }
    }

    @Test
    void manyThreadsAndManyProfilesGetTheirOwnColors() {
        IntStream.range(0, 200).parallel().forEach(i -> {
            double gamma = 1.0 + (i % 40) / 16.0;
            int expected = (int) Math.round(255 * srgbEncoded(Math.pow(0.5, gamma)));
            assertThatImage(converted(HandmadeProfile.gray(gamma), Samples.GRAY, 128))
                    .hasColor(0, 0, expected * 0x010101, 3);
        });
    }

    private Bitmap converted(Samples samples, int... pixel) {
        return srgb.convert(bitmap(pixel), samples, Optional.empty());
    }

    private Bitmap converted(byte[] profile, Samples samples, int... pixel) {
        return srgb.convert(bitmap(pixel), samples, Optional.of(new IccProfile(profile)));
    }

    private static Bitmap bitmap(int... pixel) {
        byte[] data = new byte[pixel.length];
        for (int i = 0; i < pixel.length; i++) {
            data[i] = (byte) pixel[i];
        }
        return new Bitmap(1, 1, pixel.length, data);
    }

    /** The linear matrix from Display P3 to sRGB, both with the white D65, and the transfer curve of IEC 61966-2-1. */
    private static int displayP3ToSrgb(int red, int green, int blue) {
        double[] linear = {Math.pow(red / 255.0, 2.2), Math.pow(green / 255.0, 2.2), Math.pow(blue / 255.0, 2.2)};
        double[][] matrix = {{1.22494, -0.22494, 0}, {-0.04206, 1.04206, 0}, {-0.01964, -0.07864, 1.09828}};
        int color = 0;
        for (double[] row : matrix) {
            double value = row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2];
            color = (color << 8) | (int) Math.round(255 * srgbEncoded(Math.max(0, Math.min(1, value))));
        }
        return color;
    }

    private static double srgbEncoded(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }
}
