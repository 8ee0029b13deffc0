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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.ExtendedWebp;
import org.tintype.fixture.PatchWebp;

/** What every engine has to do with WebP. */
public abstract class WebpContract {

    private static final int WHITE = 0xFFFFFF;
    private static final int CODING = 6;
    private static final int ROUNDING = 1;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    protected abstract Engine engine();

    @ParameterizedTest
    @ValueSource(ints = {0, 90})
    void decodesAndReducesBothKinds(int quality) {
        Decoded decoded = engine().decode(PatchWebp.of(96, 64).lossy(quality).in(folder), 48);

        assertThat(decoded.samples()).isEqualTo(Samples.RGB);
        assertThatImage(decoded.bitmap())
                .hasSize(48, 32)
                .hasQuadrants(RED, GREEN, BLUE, YELLOW, quality == 0 ? 0 : CODING);
    }

    @Test
    void enlargesNothing() {
        PatchWebp picture = PatchWebp.scene(50, 30);

        Bitmap bitmap = engine().decode(picture.in(folder), 512).bitmap();

        assertThatImage(bitmap).hasSize(50, 30);
        int[] argb = picture.argb();
        for (int i = 0; i < argb.length; i++) {
            assertThat(new byte[] {bitmap.data()[3 * i], bitmap.data()[3 * i + 1], bitmap.data()[3 * i + 2]})
                    .containsExactly(argb[i] >> 16 & 0xFF, argb[i] >> 8 & 0xFF, argb[i] & 0xFF);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90})
    void laysWhatIsTransparentOnWhite(int quality) {
        PatchWebp glass = PatchWebp.of(96, 64)
                .painted((x, y) -> x < 48 ? (y < 32 ? 0x00FF0000 : 0x80FF0000) : (y < 32 ? 0xFFFF0000 : 0x40000000))
                .withAlpha()
                .lossy(quality);

        Bitmap bitmap = engine().decode(glass.in(folder), 48).bitmap();

        assertThatImage(bitmap).hasQuadrants(WHITE, 0xFF0000, 0xFF7F7F, 0xBFBFBF, quality == 0 ? ROUNDING : CODING);
    }

    @Test
    void decodesTheFirstFrameOfAnAnimationOnItsCanvas() {
        byte[] animation = ExtendedWebp.animation(96, 64)
                .frame(PatchWebp.of(64, 40), 16, 12, 0)
                .frame(PatchWebp.of(96, 64).painted((x, y) -> 0xFF000000), 0, 0, 0)
                .bytes();

        Bitmap bitmap = engine().decode(PatchWebp.of(96, 64).in(folder, animation, 2), 48)
                .bitmap();

        assertThatImage(bitmap)
                .hasSize(48, 32)
                .hasQuadrants(RED, GREEN, BLUE, YELLOW, 0)
                .hasColor(10, 10, WHITE, 0)
                .hasColor(90, 90, WHITE, 0);
    }

    @Test
    void decodesAnAnimationOfOneFrame() {
        byte[] animation = ExtendedWebp.animation(96, 64)
                .frame(PatchWebp.of(64, 40), 16, 12, 0)
                .bytes();

        Bitmap bitmap = engine().decode(PatchWebp.of(96, 64).in(folder, animation, 1), 48)
                .bitmap();

        assertThatImage(bitmap).hasQuadrants(RED, GREEN, BLUE, YELLOW, 0).hasColor(10, 10, WHITE, 0);
    }

    @Test
    void refusesAPictureThatIsNotOfTheSizeItsHeaderSaid() {
        EncodedPicture other =
                PatchWebp.of(32, 32).in(folder, PatchWebp.of(32, 48).bytes(), 1);

        assertThatThrownBy(() -> engine().decode(other, 16)).isInstanceOf(DamagedPicture.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 80})
    void refusesTruncatedData(int quality) {
        PatchWebp picture = PatchWebp.scene(160, 120).lossy(quality);
        byte[] whole = picture.bytes();
        for (int tenths = 0; tenths < 10; tenths++) {
            EncodedPicture cut = picture.in(folder, Arrays.copyOf(whole, whole.length * tenths / 10), 1);
            assertThatThrownBy(() -> engine().decode(cut, 16)).isInstanceOf(DamagedPicture.class);
        }
    }
}
