package org.tintype.pixels.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchGif.Patch;
import org.tintype.fixture.PatchJpeg;
import org.tintype.fixture.PatchPng;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Size;

class GifPlayerTest {

    private static final int R = 0xFF000000 | PatchJpeg.RED;
    private static final int G = 0xFF000000 | PatchJpeg.GREEN;
    private static final int B = 0xFF000000 | PatchJpeg.BLUE;

    /** Nothing. */
    private static final int N = 0;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Red, with a second frame over its middle, and a third one over the third pixel. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void frameThatStaysIsSeenUnderTheNextOne(int disposal) {
        Played played = played(threeFrames(1, disposal));

        assertThat(played.frames).containsExactly(row(R, R, R, R), row(R, G, G, R), row(R, G, B, R));
    }

    @Test
    void frameThatGoesBackToTheBackgroundLeavesItsPlaceTransparent() {
        Played played = played(threeFrames(1, 2));

        assertThat(played.frames).containsExactly(row(R, R, R, R), row(R, G, G, R), row(R, N, B, R));
    }

    /** Encoders of old wrote 4 for it. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void frameThatIsTakenBackLeavesWhatWasThereBefore(int disposal) {
        Played played = played(threeFrames(1, disposal));

        assertThat(played.frames).containsExactly(row(R, R, R, R), row(R, G, G, R), row(R, R, B, R));
    }

    @Test
    void firstFrameThatIsTakenBackLeavesNothing() {
        assertThat(played(threeFrames(3, 3)).frames).containsExactly(row(R, R, R, R), row(N, G, G, N), row(N, N, B, N));
        assertThat(played(threeFrames(2, 1)).frames).containsExactly(row(R, R, R, R), row(N, G, G, N), row(N, G, B, N));
    }

    @Test
    void frameTakenBackGivesWayToWhatTheFramesBeforeItHaveLeft() {
        PatchGif gif = PatchGif.screen(4, 1)
                .control(1, 1, -1)
                .with(Patch.of(0, 0, 4, 1, (x, y) -> 0))
                .control(3, 1, -1)
                .with(Patch.of(0, 0, 2, 1, (x, y) -> 1))
                .control(3, 1, -1)
                .with(Patch.of(1, 0, 2, 1, (x, y) -> 2))
                .control(2, 1, 0)
                .with(Patch.of(3, 0, 1, 1, (x, y) -> 0));

        assertThat(played(gif).frames)
                .containsExactly(row(R, R, R, R), row(G, G, R, R), row(R, B, B, R), row(R, R, R, R));
    }

    @Test
    void transparentPixelsLeaveWhatIsThere() {
        PatchGif gif = PatchGif.screen(4, 1)
                .control(1, 1, 1)
                .with(Patch.of(0, 0, 4, 1, (x, y) -> x / 2))
                .control(1, 1, 0)
                .with(Patch.of(0, 0, 4, 1, (x, y) -> x % 2 * 2));

        assertThat(played(gif).frames).containsExactly(row(R, R, N, N), row(R, B, N, B));
    }

    @Test
    void controlIsForOneFrameOnly() {
        PatchGif gif = PatchGif.screen(4, 1)
                .control(2, 7, 0)
                .with(Patch.of(0, 0, 4, 1, (x, y) -> x))
                .with(Patch.of(0, 0, 2, 1, (x, y) -> 0));

        Played played = played(gif);

        assertThat(played.frames.get(1)).isEqualTo(row(R, R, N, N));
        assertThat(played.millis).containsExactly(70, 0);
    }

    @Test
    void interlacedFramesWithColorsOfTheirOwnLieWhereTheyBelong() {
        int[] grays = new int[32];
        Arrays.setAll(grays, i -> i * 0x080808);
        Patch patch = Patch.of(3, 2, 5, 19, (x, y) -> x + y).colored(grays).coded(5, true);
        PatchGif gif = PatchGif.screen(10, 23).with(patch.interlace());

        int[] frame = played(gif).frames.get(0);

        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 10; x++) {
                boolean inside = x >= 3 && x < 8 && y >= 2 && y < 21;
                assertThat(frame[y * 10 + x]).isEqualTo(inside ? 0xFF000000 | grays[x - 3 + y - 2] : N);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"NETSCAPE2.0, 0, 0", "NETSCAPE2.0, 1, 2", "ANIMEXTS1.0, 3, 4", "NETSCAPE2.0, 65535, 65535"})
    void repetitionsAreCountedAfterTheFirstTime(String application, int repeated, int loops) {
        Played played =
                played(PatchGif.screen(4, 1).looping(application, repeated).with(Patch.of(0, 0, 4, 1, (x, y) -> 0)));

        assertThat(played.loops).isEqualTo(loops);
    }

    @Test
    void delaysAreThoseOfTheFile() {
        PatchGif gif = PatchGif.screen(4, 1);
        for (int delay : new int[] {0, 1, 2, 65_535}) {
            gif = gif.control(1, delay, -1).with(Patch.of(0, 0, 4, 1, (x, y) -> 0));
        }

        Played played = played(gif);

        assertThat(played.millis).containsExactly(0, 10, 20, 655_350);
        assertThat(played.loops).isEqualTo(1);
        assertThat(played.canvas).isEqualTo(new Size(4, 1));
    }

    @Test
    void nothingIsReadAfterTheLastFrameThatIsWanted() {
        PatchGif gif = threeFrames(1, 1);
        EncodedPicture damagedLater =
                gif.with(new byte[] {0x2C, 0, 0, 0, 0, 9, 0, 9, 0, 0, 2, 0}).in(folder);

        assertThat(Played.of(damagedLater, 1).frames).containsExactly(row(R, R, R, R));
        assertThatThrownBy(() -> Played.of(damagedLater)).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void frameThatReachesOutOfTheScreenIsDamage() {
        PatchGif gif = PatchGif.screen(4, 4).with(Patch.of(1, 0, 4, 1, (x, y) -> 0));

        assertThatThrownBy(() -> played(gif)).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void screenOfAnotherSizeThanTheHeaderSaidIsDamage() {
        EncodedPicture other =
                PatchGif.of(32, 32).in(folder, PatchGif.of(32, 48).bytes());

        assertThatThrownBy(() -> Played.of(other)).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void screenWithoutAFrameIsDamage() {
        assertThatThrownBy(() -> played(PatchGif.screen(4, 4))).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void cutOffAnywhereIsDamage() {
        PatchGif gif = threeFrames(3, 2);
        byte[] bytes = gif.bytes();
        for (int length = 0; length < bytes.length; length++) {
            EncodedPicture cut = gif.in(folder, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Played.of(cut)).isInstanceOf(DamagedPicture.class);
        }
    }

    @Test
    void damageIsRefusedOrHarmless() {
        PatchGif gif = PatchGif.screen(24, 24)
                .control(3, 1, 3)
                .with(Patch.of(0, 0, 24, 24, (x, y) -> (x * 7 + y * x) & 3).interlace())
                .control(2, 1, -1)
                .with(Patch.of(5, 6, 7, 8, (x, y) -> (x * 7 + y * x) & 3));
        byte[] bytes = gif.bytes();
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try {
                assertThat(Played.of(gif.in(folder, damaged)).frames).isNotEmpty();
            } catch (DamagedPicture e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 950);
    }

    @Test
    void nobodyWaitsForItAnyMore() {
        EncodedPicture source = threeFrames(1, 1).in(folder);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Played.of(source)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void otherFormatsHaveNoFrames() {
        EncodedPicture png = PatchPng.of(4, 4).in(folder);

        assertThat(png.format()).isEqualTo(Format.PNG);
        assertThatThrownBy(() -> Played.of(png)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PatchGif threeFrames(int firstDisposal, int secondDisposal) {
        return PatchGif.screen(4, 1)
                .control(firstDisposal, 1, -1)
                .with(Patch.of(0, 0, 4, 1, (x, y) -> 0))
                .control(secondDisposal, 1, -1)
                .with(Patch.of(1, 0, 2, 1, (x, y) -> 1))
                .control(1, 1, -1)
                .with(Patch.of(2, 0, 1, 1, (x, y) -> 2));
    }

    private Played played(PatchGif gif) {
        return Played.of(gif.in(folder));
    }

    private static int[] row(int... argb) {
        return argb;
    }
}
