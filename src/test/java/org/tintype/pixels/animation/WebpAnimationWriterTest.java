package org.tintype.pixels.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.ExtendedWebp;
import org.tintype.fixture.PatchWebp;
import org.tintype.fixture.RiffPieces;
import org.tintype.fixture.RiffPieces.Piece;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;

class WebpAnimationWriterTest {

    private static final int R = 0xFFFF0000;
    private static final int G = 0xFF00FF00;
    private static final int B = 0xFF0000FF;
    private static final int N = 0x00000000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void framesAreWrittenOneAfterAnother() {
        AnimationWriter writer = lossless(2, 1, 7);
        writer.add(Played.rgb(2, 1, R, G), 50);
        writer.add(Played.rgb(2, 1, G, R), 1);
        writer.add(Played.rgb(2, 1, B, R), 0);
        byte[] webp = writer.finish();

        Played played = played(webp, 2, 1);

        assertThat(played.frames).containsExactly(new int[] {R, G}, new int[] {G, R}, new int[] {B, R});
        assertThat(played.millis).containsExactly(50, 1, 0);
        assertThat(played.loops).isEqualTo(7);
        assertThat(RiffPieces.types(RiffPieces.of(webp))).containsExactly("VP8X", "ANIM", "ANMF", "ANMF", "ANMF");
        assertThat(flags(webp)).isEqualTo(ExtendedWebp.ANIMATED);
    }

    @Test
    void containerIsAsLongAsItSays() {
        AnimationWriter writer = lossless(2, 1, 0);
        writer.add(Played.rgb(2, 1, R, G), 50);
        writer.add(Played.rgb(2, 1, G, R), 50);
        byte[] webp = writer.finish();

        assertThat(RiffPieces.join(RiffPieces.of(webp))).isEqualTo(webp);
    }

    @Test
    void nothingShowsThroughTransparentFrames() {
        AnimationWriter writer = lossless(2, 1, 0);
        writer.add(Played.rgba(2, 1, R, G), 50);
        writer.add(Played.rgba(2, 1, N, 0x400000FF), 50);
        writer.add(Played.rgba(2, 1, B, N), 50);
        byte[] webp = writer.finish();

        assertThat(played(webp, 2, 1).frames)
                .containsExactly(new int[] {R, G}, new int[] {N, 0x400000FF}, new int[] {B, N});
        assertThat(flags(webp)).isEqualTo(ExtendedWebp.ANIMATED | ExtendedWebp.TRANSPARENT);
    }

    /** Lossless, lossy, and lossy with transparency, which comes in two chunks and a header that is not needed. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void framesAreSeenByOthersAsTheStillPicturesAre(int kind) {
        PatchWebp scene = PatchWebp.scene(31, 17);
        Function<Bitmap, byte[]> still = picture -> {
            int[] argb = Played.argb(picture);
            PatchWebp painted = scene.painted((x, y) -> argb[y * 31 + x]);
            return (kind == 0
                            ? painted
                            : kind == 1
                                    ? painted.lossy(70)
                                    : painted.withAlpha().lossy(70))
                    .bytes();
        };
        Bitmap first = Played.rgba(31, 17, scene.argb());
        Bitmap second =
                Played.rgba(31, 17, scene.painted((x, y) -> 0x80000000 | x * y).argb());
        AnimationWriter writer = new WebpAnimationWriter(new Size(31, 17), 0, still);
        writer.add(first, 40);
        writer.add(second, 40);
        byte[] webp = writer.finish();

        List<Piece> frames = RiffPieces.of(webp).subList(2, 4);
        assertThat(others(frames.get(0)))
                .isEqualTo(PatchWebp.decodedByOthers(still.apply(first)).orElseThrow());
        assertThat(others(frames.get(1)))
                .isEqualTo(PatchWebp.decodedByOthers(still.apply(second)).orElseThrow());
        Played played = played(webp, 31, 17);
        assertThat(played.frames).containsExactly(playedStill(still.apply(first)), playedStill(still.apply(second)));
        assertThat((flags(webp) & ExtendedWebp.TRANSPARENT) != 0).isEqualTo(kind == 2);
    }

    @Test
    void framesThatAreEqualBecomeOneOfLongerDuration() {
        AnimationWriter writer = lossless(2, 1, 0);
        Bitmap reused = Played.rgba(2, 1, R, G);
        writer.add(reused, 50);
        writer.add(reused, 63);
        reused.data()[0] = 0;
        writer.add(reused, 5);

        Played played = played(writer.finish(), 2, 1);

        assertThat(played.millis).containsExactly(113, 5);
        assertThat(played.frames).containsExactly(new int[] {R, G}, new int[] {0xFF000000, G});
    }

    @Test
    void pictureThatNeverChangesIsTheStillOne() {
        AnimationWriter writer = lossless(2, 1, 0);
        writer.add(Played.rgb(2, 1, R, G), 500);
        writer.add(Played.rgb(2, 1, R, G), 500);
        byte[] webp = writer.finish();

        assertThat(RiffPieces.types(RiffPieces.of(webp))).containsExactly("VP8L");
        assertThat(PatchWebp.decodedByOthers(webp).orElseThrow()).containsExactly(R, G);
    }

    @Test
    void veryLongFrameIsWrittenSeveralTimes() {
        AnimationWriter writer = lossless(2, 1, 1);
        for (int i = 0; i < 3; i++) {
            writer.add(Played.rgb(2, 1, R, G), 10_000_000);
        }
        writer.add(Played.rgb(2, 1, B, G), 50);

        Played played = played(writer.finish(), 2, 1);

        assertThat(played.frames).containsExactly(new int[] {R, G}, new int[] {R, G}, new int[] {B, G});
        assertThat(played.millis).containsExactly(0xFFFFFF, 30_000_000 - 0xFFFFFF, 50);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> lossless(1, 16_384, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lossless(1, 1, 65_536)).isInstanceOf(IllegalArgumentException.class);
        AnimationWriter writer = lossless(2, 1, 0);
        assertThatThrownBy(() -> writer.add(Played.rgb(1, 2, R, G), 50)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
    }

    private static AnimationWriter lossless(int width, int height, int loops) {
        return new WebpAnimationWriter(new Size(width, height), loops, WebpAnimationWriterTest::lossless);
    }

    static byte[] lossless(Bitmap picture) {
        int[] argb = Played.argb(picture);
        PatchWebp webp =
                PatchWebp.of(picture.width(), picture.height()).painted((x, y) -> argb[y * picture.width() + x]);
        return (picture.bands() == 4 ? webp.withAlpha() : webp).bytes();
    }

    private static int flags(byte[] webp) {
        return RiffPieces.of(webp).get(0).data()[0];
    }

    /** Returns what libwebp makes of the picture in a frame. */
    private static int[] others(Piece frame) {
        ExtendedWebp still = new ExtendedWebp(31, 17, ExtendedWebp.TRANSPARENT, RiffPieces.within(frame, 16));
        return PatchWebp.decodedByOthers(still.bytes()).orElseThrow();
    }

    private int[] playedStill(byte[] still) {
        return played(still, 31, 17).frames.get(0);
    }

    private Played played(byte[] webp, int width, int height) {
        return Played.of(PatchWebp.of(width, height).in(folder, webp, 1));
    }
}
