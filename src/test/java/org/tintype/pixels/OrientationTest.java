package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A letter stands for a pixel, a slash for the end of a row. What is shown is always the same picture, {@code ABC/DEF};
 * what is stored follows from where the standard says that the stored first row and column are displayed.
 */
class OrientationTest {

    @ParameterizedTest
    @CsvSource({
        "1, ABC/DEF",
        "2, CBA/FED",
        "3, FED/CBA",
        "4, DEF/ABC",
        "5, AD/BE/CF",
        "6, CF/BE/AD",
        "7, FC/EB/DA",
        "8, DA/EB/FC",
    })
    void turnsEveryOrientationUpright(int exif, String stored) {
        assertThat(text(Orientation.ofExif(exif).upright(bitmap(stored, 1)))).isEqualTo("ABC/DEF");
        assertThat(text(Orientation.ofExif(exif).upright(bitmap(stored, 3)))).isEqualTo("AAABBBCCC/DDDEEEFFF");
    }

    @Test
    void takesUnknownValuesForUpright() {
        assertThat(Orientation.ofExif(0)).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.ofExif(9)).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.ofExif(-1)).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void turningTwiceIsOneTurn() {
        Bitmap stored = bitmap("ABC/DEF", 1);
        for (Orientation first : Orientation.values()) {
            for (Orientation next : Orientation.values()) {
                assertThat(text(first.then(next).upright(stored)))
                        .as("%s, then %s", first, next)
                        .isEqualTo(text(next.upright(first.upright(stored))));
            }
        }
    }

    @Test
    void findsAPartOfWhatIsDisplayedAmongTheStoredPixels() {
        Bitmap stored = bitmap("ABCDE/FGHIJ/KLMNO", 1);
        for (Orientation orientation : Orientation.values()) {
            Bitmap displayed = orientation.upright(stored);
            Size size = new Size(displayed.width(), displayed.height());
            Area part = orientation.stored(new Area(1, 0, 2, 1), size, new Area(0, 0, 5, 3));
            String both = text(displayed).substring(1, 3);
            char first = (char) stored.data()[(int) Math.round(part.y()) * 5 + (int) Math.round(part.x())];
            assertThat(both).as("%s", orientation).contains(String.valueOf(first));
            assertThat(part.width() * part.height()).isCloseTo(2, within(1e-9));
            assertThat(part.width() > 1.5).isNotEqualTo(orientation.swapsEdges());
        }
    }

    private static Bitmap bitmap(String rows, int bands) {
        String pixels = rows.replace("/", "");
        StringBuilder data = new StringBuilder();
        pixels.chars().forEach(pixel -> data.append(String.valueOf((char) pixel).repeat(bands)));
        int width = rows.indexOf('/');
        return new Bitmap(width, pixels.length() / width, bands, data.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(Bitmap bitmap) {
        String data = new String(bitmap.data(), StandardCharsets.US_ASCII);
        int line = bitmap.width() * bitmap.bands();
        StringBuilder rows = new StringBuilder(data.substring(0, line));
        for (int y = 1; y < bitmap.height(); y++) {
            rows.append('/').append(data, y * line, (y + 1) * line);
        }
        return rows.toString();
    }
}
