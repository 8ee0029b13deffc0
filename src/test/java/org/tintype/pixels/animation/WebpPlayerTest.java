package org.tintype.pixels.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.ExtendedWebp;
import org.tintype.fixture.PatchWebp;
import org.tintype.fixture.RiffPieces.Piece;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Size;

class WebpPlayerTest {

    private static final int R = 0xFFFF0000;
    private static final int G = 0xFF00FF00;
    private static final int B = 0xFF0000FF;

    /** Nothing. */
    private static final int N = 0;

    private static final int DISPOSED = 1;
    private static final int NOT_BLENDED = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void framesAreLaidOverWhatIsThere() {
        ExtendedWebp webp = animation()
                .frame(patch(4, 2, R), 2, 0, 0)
                .frame(patch(2, 1, G, N), 0, 0, 0)
                .frame(patch(2, 1, N, B), 4, 0, 0);

        Played played = played(webp);

        assertThat(played.frames.get(0)).containsExactly(N, N, R, R, R, R, N, N, R, R, R, R);
        assertThat(played.frames.get(1)).containsExactly(G, N, R, R, R, R, N, N, R, R, R, R);
        assertThat(played.frames.get(2)).containsExactly(G, N, R, R, R, B, N, N, R, R, R, R);
        assertThat(played.millis).containsExactly(40, 40, 40);
        assertThat(played.canvas).isEqualTo(new Size(6, 2));
        assertThat(played.loops).isZero();
    }

    @Test
    void frameThatIsNotBlendedTakesThePlaceOfWhatWasThere() {
        int half = 0x80FF0000;
        ExtendedWebp webp = animation().frame(patch(6, 2, R), 0, 0, 0).frame(patch(2, 1, half, N), 2, 0, NOT_BLENDED);

        int[] frame = played(webp).frames.get(1);

        assertThat(frame[2]).isEqualTo(half);
        assertThat(frame[3] >>> 24).isZero();
        assertThat(frame[4]).isEqualTo(R);
    }

    @Test
    void frameThatIsDisposedLeavesItsPlaceTransparent() {
        ExtendedWebp webp = animation()
                .frame(patch(6, 2, R), 0, 0, 0)
                .frame(patch(2, 2, G), 2, 0, DISPOSED)
                .frame(patch(1, 1, B), 0, 0, 0);

        Played played = played(webp);

        assertThat(played.frames.get(1)).containsExactly(R, R, G, G, R, R, R, R, G, G, R, R);
        assertThat(played.frames.get(2)).containsExactly(B, R, N, N, R, R, R, R, N, N, R, R);
    }

    /** By hand, with the formulas of RFC 9649, 2.7.1.1. */
    @ParameterizedTest
    @CsvSource({
        "FFFF0000, 800000FF, FF7F0080",
        "FF204060, 40A08010, FF40504C",
        "80FF0000, 800000FF, C05500AA",
        "00000000, 33112233, 33112233",
        "10FFFFFF, 01000000, 11F0F0F0",
        "40123456, 00FFFFFF, 40123456"
    })
    void bothAlphasCountWhereSomethingShowsThrough(String under, String over, String seen) {
        ExtendedWebp webp =
                animation().frame(patch(6, 2, argb(under)), 0, 0, NOT_BLENDED).frame(patch(6, 2, argb(over)), 0, 0, 0);

        assertThat(played(webp).frames.get(1)).containsOnly(argb(seen));
    }

    @Test
    void lossyFramesWithTransparencyAreSeenAsOthersSeeThem() {
        PatchWebp picture = PatchWebp.scene(40, 30);
        PatchWebp lossy = picture.painted(
                        (x, y) -> (x * 6) << 24 | (picture.paint().applyAsInt(x, y) & 0xFFFFFF))
                .withAlpha()
                .lossy(80);
        int[] others = PatchWebp.decodedByOthers(lossy.bytes()).orElseThrow();

        int[] frame = played(ExtendedWebp.animation(40, 30).frame(lossy, 0, 0, NOT_BLENDED))
                .frames
                .get(0);

        assertThat(frame).hasSize(others.length);
        long off = 0;
        for (int i = 0; i < frame.length; i++) {
            assertThat(frame[i] >>> 24).isEqualTo(others[i] >>> 24);
            // Where nothing is seen, the colours are nobody's business.
            for (int shift = 0; shift < 24 && frame[i] >>> 24 != 0; shift += 8) {
                off += Math.abs(((frame[i] >> shift) & 0xFF) - ((others[i] >> shift) & 0xFF));
            }
        }
        // libwebp interpolates chroma between its samples.
        assertThat(off / (3.0 * frame.length)).isLessThan(6);
    }

    @Test
    void stillPictureIsOneFrameOfNoDuration() {
        PatchWebp picture = PatchWebp.scene(33, 21);

        Played played = Played.of(picture.in(folder));

        assertThat(played.frames).containsExactly(picture.argb());
        assertThat(played.millis).containsExactly(0);
        assertThat(played.loops).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 65_535})
    void loopsAreThoseOfTheFile(int loops) {
        byte[] animation = {0, 0, 0, 0, (byte) loops, (byte) (loops >> 8)};
        ExtendedWebp webp = new ExtendedWebp(6, 2, ExtendedWebp.ANIMATED, List.of())
                .with(new Piece("ANIM", animation))
                .frame(patch(6, 2, R), 0, 0, 0);

        assertThat(played(webp).loops).isEqualTo(loops);
    }

    @Test
    void nothingIsDecodedAfterTheLastFrameThatIsWanted() {
        PatchWebp scene = PatchWebp.scene(6, 2);
        ExtendedWebp whole = animation().frame(patch(6, 2, R), 0, 0, 0).frame(scene, 0, 0, 0);
        byte[] bytes = whole.bytes();
        // The transforms and codes of the last picture, not its header.
        Arrays.fill(bytes, bytes.length - scene.bytes().length + 25, bytes.length, (byte) 0xFF);
        EncodedPicture damaged = PatchWebp.of(6, 2).in(folder, bytes, 2);

        assertThat(Played.of(damaged, 1).frames.get(0)).containsOnly(R);
        assertThatThrownBy(() -> Played.of(damaged)).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void canvasOfAnotherSizeThanTheHeaderSaidIsDamage() {
        EncodedPicture other = PatchWebp.of(6, 3)
                .in(folder, animation().frame(patch(6, 2, R), 0, 0, 0).bytes(), 1);

        assertThatThrownBy(() -> Played.of(other)).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void damageIsRefusedOrHarmless() {
        byte[] bytes = animation()
                .frame(PatchWebp.scene(6, 2), 0, 0, DISPOSED)
                .frame(PatchWebp.scene(4, 2).withAlpha().lossy(50), 2, 0, 0)
                .bytes();
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            EncodedPicture source = PatchWebp.of(6, 2).in(folder, damaged, 2);
            try {
                assertThat(Played.of(source).frames).isNotEmpty();
            } catch (DamagedPicture e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(50, 950);
    }

    @Test
    void nobodyWaitsForItAnyMore() {
        EncodedPicture source = PatchWebp.of(6, 2).in(folder);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Played.of(source)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static ExtendedWebp animation() {
        return ExtendedWebp.animation(6, 2);
    }

    /** Returns a frame of columns of these colours, without loss. */
    private static PatchWebp patch(int width, int height, int... columns) {
        return PatchWebp.of(width, height)
                .painted((x, y) -> columns[x % columns.length])
                .withAlpha();
    }

    private Played played(ExtendedWebp webp) {
        return Played.of(PatchWebp.of(webp.width(), webp.height()).in(folder, webp.bytes(), 1));
    }

    private static int argb(String hex) {
        return Integer.parseUnsignedInt(hex, 16);
    }
}
