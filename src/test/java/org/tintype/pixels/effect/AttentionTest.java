package org.tintype.pixels.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.pixels.Area;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;

class AttentionTest {

    private static final int PATCH = 60;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 300, 200",
        "540, 0, 300, 200",
        "0, 340, 300, 200",
        "540, 340, 300, 200",
        "270, 170, 300, 200",
        "131, 77, 100, 90",
        "437, 293, 123, 77",
        "500, 10, 600, 70",
        "10, 300, 70, 400",
    })
    void aPatchIsInTheCut(int left, int top, int width, int height) {
        Size box = new Size(width, height);
        assertHolds(patched(left, top, (x, y, band) -> new int[] {200, 30, 40}[band]), box, left, top);
        assertHolds(patched(left, top, (x, y, band) -> (x / 15 + y / 15) % 2 * 255), box, left, top);
        assertHolds(patched(left, top, (x, y, band) -> 170), box, left, top);
    }

    @Test
    void aPatchThatIsAloneVisibleIsInTheCut() {
        Bitmap picture = Pictures.of(300, 200, 4, (x, y, band) -> {
            boolean patch = x >= 200 && x < 240 && y >= 10 && y < 50;
            return band == 3 ? patch ? 255 : 0 : patch ? 240 : (x * 37 + y * 91) % 256;
        });

        Area cut = Attention.cut(picture, new Size(80, 80));

        assertThat(cut.x()).isBetween(160.0, 200.0);
        assertThat(cut.y()).isBetween(0.0, 10.0);
    }

    @Test
    void skinWinsOverAnEqualContrast() {
        int[] meadow = {90, 140, 90};
        int[] skin = {224, 172, 145};
        int[] stone = {172, 190, 230};
        Bitmap picture = Pictures.of(400, 100, 3, (x, y, band) -> {
            boolean high = y >= 30 && y < 70;
            return high && x >= 20 && x < 60 ? stone[band] : high && x >= 340 && x < 380 ? skin[band] : meadow[band];
        });

        assertThat(Attention.cut(picture, new Size(100, 100)).x()).isBetween(280.0, 300.0);
    }

    @Test
    void whatStandsOutIsNotCutForTheSakeOfSomethingElse() {
        Bitmap picture = Pictures.of(300, 100, 3, (x, y, band) -> {
            boolean low = y >= 40 && y < 80;
            boolean strong = low && x >= 210 && x < 250;
            boolean faint = low && x >= 120 && x < 160;
            return strong ? new int[] {220, 30, 30}[band] : faint ? 150 + band : 90 + 10 * band;
        });
        // All of the strong patch and a part of the faint one would fit into it.
        assertThat(Attention.cut(picture, new Size(100, 100)).x()).isBetween(165.0, 195.0);
    }

    @ParameterizedTest
    @CsvSource({"300, 200, 100, 100", "301, 200, 100, 99", "7, 5, 3, 1", "1, 1, 1, 1", "1, 400, 1, 7", "900, 1, 8, 1"})
    void aPlainPictureIsCutInTheMiddle(int width, int height, int boxWidth, int boxHeight) {
        Size box = new Size(boxWidth, boxHeight);
        int left = (width - boxWidth) / 2;
        int top = (height - boxHeight) / 2;
        Area middle = new Area(left, top, boxWidth, boxHeight);
        assertThat(Attention.cut(Pictures.plain(width, height, 40, 90, 200), box))
                .isEqualTo(middle);
        assertThat(Attention.cut(Pictures.plain(width, height, 220, 170, 140), box))
                .isEqualTo(middle);
        assertThat(Attention.cut(Pictures.plain(width, height, 40, 90, 200, 0), box))
                .isEqualTo(middle);
    }

    @Test
    void ofEqualPlacesTheOneNearestToTheMiddleIsTaken() {
        Bitmap picture = Pictures.of(100, 20, 3, (x, y, band) -> x >= 60 && x < 65 ? 255 : 0);
        assertThat(Attention.cut(picture, new Size(50, 20)).x()).isEqualTo(25);
        // The blur and the slope reach a few pixels beyond, and all of it is away from the edge.
        assertThat(Attention.cut(picture, new Size(30, 20)).x()).isBetween(39.0, 44.0);
    }

    @Test
    void aBoxFitsIntoThePicture() {
        Bitmap picture = Pictures.plain(3, 2, 1, 2, 3);
        assertThatThrownBy(() -> Attention.cut(picture, new Size(4, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Attention.cut(picture, new Size(3, 3))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void theCutLiesInsideOnWholePixels(
            @ForAll("pictures") Bitmap picture,
            @ForAll @IntRange(min = 1, max = 24) int width,
            @ForAll @IntRange(min = 1, max = 24) int height) {
        Size box = new Size(Math.min(width, picture.width()), Math.min(height, picture.height()));

        Area cut = Attention.cut(picture, box);

        assertThat(cut.width()).isEqualTo(box.width());
        assertThat(cut.height()).isEqualTo(box.height());
        assertThat(cut.x()).isEqualTo(Math.rint(cut.x())).isBetween(0.0, (double) picture.width() - box.width());
        assertThat(cut.y()).isEqualTo(Math.rint(cut.y())).isBetween(0.0, (double) picture.height() - box.height());
        assertThat(Attention.cut(Pictures.copy(picture), box)).isEqualTo(cut);
    }

    @Provide
    Arbitrary<Bitmap> pictures() {
        return Pictures.any();
    }

    /** A plain picture of 600 x 400 pixels with a patch; both are never of one colour. */
    private static Bitmap patched(int left, int top, Pictures.Levels patch) {
        return Pictures.of(600, 400, 3, (x, y, band) -> {
            boolean inside = x >= left && x < left + PATCH && y >= top && y < top + PATCH;
            return inside ? patch.at(x - left, y - top, band) : 90 + 10 * band;
        });
    }

    private static void assertHolds(Bitmap picture, Size box, int left, int top) {
        Area cut = Attention.cut(picture, box);
        assertThat(cut.x()).isBetween(Math.max(0.0, left + PATCH - box.width()), (double) left);
        assertThat(cut.y()).isBetween(Math.max(0.0, top + PATCH - box.height()), (double) top);
        assertThat(cut.width()).isEqualTo(box.width());
        assertThat(cut.height()).isEqualTo(box.height());
    }
}
