package org.tintype.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.fixture.PatchJpeg.BLUE;
import static org.tintype.fixture.PatchJpeg.GREEN;
import static org.tintype.fixture.PatchJpeg.RED;
import static org.tintype.fixture.PatchJpeg.YELLOW;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchGif.Patch;

/** What every engine has to make of a GIF. */
public abstract class GifContract {

    private static final int WHITE = 0xFFFFFF;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    protected abstract Engine engine();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void decodesAStillPicture(boolean interlaced) {
        Patch patch = Patch.quadrants(96, 64);
        PatchGif picture = PatchGif.screen(96, 64).with(interlaced ? patch.interlace() : patch);

        Decoded decoded = engine().decode(picture.in(folder), 48);

        assertThat(decoded.samples()).isEqualTo(Samples.RGB);
        assertThatImage(decoded.bitmap()).hasSize(48, 32).hasQuadrants(RED, GREEN, BLUE, YELLOW, 0);
    }

    /** Enough of them that the dictionary fills up, and of every width of codes. */
    @ParameterizedTest
    @CsvSource({"2, true", "2, false", "3, false", "4, true", "5, false", "8, true", "8, false"})
    void decodesEveryPixelOfEveryCodeSize(int codeSize, boolean clearing) {
        int[] grays = new int[1 << codeSize];
        for (int i = 0; i < grays.length; i++) {
            grays[i] = (i * 255 / (grays.length - 1)) * 0x010101;
        }
        Random random = new Random(3);
        byte[] noise = new byte[150 * 97];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (random.nextInt(3) == 0 ? random.nextInt(grays.length) : i / 500 % grays.length);
        }
        Patch patch = Patch.of(0, 0, 150, 97, (x, y) -> noise[y * 150 + x]).coded(codeSize, clearing);
        for (Patch each : new Patch[] {patch, patch.interlace()}) {
            PatchGif picture = PatchGif.screen(150, 97, grays).with(each);

            byte[] rgb = engine().decode(picture.in(folder), 150).bitmap().data();

            for (int i = 0; i < noise.length; i++) {
                assertThat(rgb[i * 3 + 1]).isEqualTo((byte) grays[noise[i] & 0xFF]);
            }
        }
    }

    @Test
    void laysAFrameWhereItBelongsAndWhiteAroundIt() {
        PatchGif picture = PatchGif.screen(64, 64).with(Patch.of(32, 0, 32, 32, (x, y) -> 0));

        assertThatImage(engine().decode(picture.in(folder), 64).bitmap()).hasQuadrants(WHITE, RED, WHITE, WHITE, 0);
    }

    @Test
    void laysTransparencyOnWhite() {
        PatchGif picture = PatchGif.screen(64, 64).control(0, 0, 2).with(Patch.quadrants(64, 64));

        assertThatImage(engine().decode(picture.in(folder), 32).bitmap()).hasQuadrants(RED, GREEN, WHITE, YELLOW, 0);
    }

    @Test
    void takesAFramesOwnColorsBeforeThoseOfAll() {
        Patch patch = Patch.quadrants(64, 64).colored(0x102030, 0x405060, 0x708090, 0xA0B0C0);
        PatchGif picture = PatchGif.screen(64, 64).with(patch);

        for (PatchGif each : new PatchGif[] {picture, picture.withoutColors()}) {
            assertThatImage(engine().decode(each.in(folder), 32).bitmap())
                    .hasQuadrants(0x102030, 0x405060, 0x708090, 0xA0B0C0, 0);
        }
    }

    @Test
    void showsTheFirstFrameOfAnAnimation() {
        PatchGif picture = PatchGif.screen(64, 64)
                .looping("NETSCAPE2.0", 0)
                .control(2, 10, -1)
                .with(Patch.quadrants(64, 64))
                .control(2, 10, 0)
                .with(Patch.of(0, 0, 64, 64, (x, y) -> 1));

        assertThatImage(engine().decode(picture.in(folder), 32).bitmap()).hasQuadrants(RED, GREEN, BLUE, YELLOW, 0);
    }

    @ParameterizedTest
    @CsvSource({"640, 480, 512, 384", "512, 300, 512, 300", "31, 47, 31, 47", "3000, 1, 512, 1", "1, 3000, 1, 512"})
    void reducesToTheEdgeAndEnlargesNothing(int width, int height, int reducedWidth, int reducedHeight) {
        EncodedPicture source = PatchGif.of(width, height).in(folder);

        assertThatImage(engine().decode(source, 512).bitmap()).hasSize(reducedWidth, reducedHeight);
    }

    @Test
    void refusesAPictureThatIsNotOfTheSizeItsHeaderSaid() {
        EncodedPicture other =
                PatchGif.of(32, 32).in(folder, PatchGif.of(32, 48).bytes());
        EncodedPicture beyond = PatchGif.screen(32, 32)
                .with(Patch.of(1, 0, 32, 32, (x, y) -> 0))
                .in(folder);

        assertThatThrownBy(() -> engine().decode(other, 16)).isInstanceOf(DamagedPicture.class);
        assertThatThrownBy(() -> engine().decode(beyond, 16)).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void refusesWhatIsCutOff() {
        PatchGif picture = PatchGif.screen(64, 64).with(Patch.of(0, 0, 64, 64, (x, y) -> (x * 7 + y * x) & 3));
        byte[] gif = picture.bytes();
        for (int tenths = 0; tenths < 10; tenths++) {
            EncodedPicture cut = picture.in(folder, Arrays.copyOf(gif, gif.length * tenths / 10));
            assertThatThrownBy(() -> engine().decode(cut, 16)).isInstanceOf(DamagedPicture.class);
        }
    }

    @Test
    void survivesDamage() {
        PatchGif picture = PatchGif.screen(24, 24)
                .control(0, 0, 3)
                .with(Patch.of(0, 0, 24, 24, (x, y) -> (x * 7 + y * x) & 3).interlace());
        byte[] gif = picture.bytes();
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = gif.clone();
            damaged[random.nextInt(gif.length)] = (byte) random.nextInt(256);
            EncodedPicture source = picture.in(folder, damaged);
            try {
                assertThat(engine().decode(source, 12).bitmap().width()).isEqualTo(12);
            } catch (DamagedPicture e) {
                assertThat(e.detail()).endsWith(".");
            }
        }
    }
}
