package org.tintype.pixels.animation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchWebp;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Size;

/** Whatever frames come in whatever order: what is written is what is played. */
class AnimationPropertiesTest {

    private static final int WIDTH = 5;
    private static final int HEIGHT = 3;

    @SuppressWarnings("NullAway.Init") // made before the properties
    private static Path folder;

    /**
     * One frame.
     *
     * @param colors which of few colours its pixels have
     */
    record Still(List<Integer> colors, int hundredths) {

        int[] argb(int... palette) {
            return colors.stream().mapToInt(color -> palette[color]).toArray();
        }
    }

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("animations");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.delete(folder);
    }

    @Property(tries = 200)
    void gifPlaysWhatWasWritten(@ForAll("animations") List<Still> stills, @ForAll("loops") int loops) {
        int[] palette = {0, 0xFF000000, 0xFFFFFFFF, 0xFF102030};
        AnimationWriter writer = new GifAnimationWriter(new Size(WIDTH, HEIGHT), loops);

        assertPlayed(stills, loops, palette, writer, gif -> PatchGif.screen(WIDTH, HEIGHT)
                .in(folder, gif));
    }

    @Property(tries = 200)
    void webpPlaysWhatWasWritten(@ForAll("animations") List<Still> stills, @ForAll("loops") int loops) {
        int[] palette = {0, 0x80102030, 0xFFFFFFFF, 0x01FFFFFF};
        AnimationWriter writer =
                new WebpAnimationWriter(new Size(WIDTH, HEIGHT), loops, WebpAnimationWriterTest::lossless);

        assertPlayed(stills, loops, palette, writer, webp -> PatchWebp.of(WIDTH, HEIGHT)
                .in(folder, webp, 1));
    }

    @Provide
    Arbitrary<List<Still>> animations() {
        Arbitrary<List<Integer>> colors =
                Arbitraries.integers().between(0, 3).list().ofSize(WIDTH * HEIGHT);
        Arbitrary<List<Integer>> plain =
                Arbitraries.integers().between(0, 3).map(color -> Collections.nCopies(WIDTH * HEIGHT, color));
        return Combinators.combine(
                        Arbitraries.oneOf(colors, plain), Arbitraries.integers().between(2, 70_000))
                .as(Still::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Integer> loops() {
        return Arbitraries.integers().between(0, 65_535);
    }

    private static void assertPlayed(
            List<Still> stills,
            int loops,
            int[] palette,
            AnimationWriter writer,
            Function<byte[], EncodedPicture> file) {
        for (Still still : stills) {
            writer.add(Played.rgba(WIDTH, HEIGHT, still.argb(palette)), still.hundredths() * 10);
        }
        EncodedPicture written = file.apply(writer.finish());
        Played played = Played.of(written);
        delete(written.file());

        boolean still = stills.stream().map(Still::colors).distinct().count() == 1;
        List<int[]> painted = new ArrayList<>();
        List<Long> durations = new ArrayList<>();
        for (Still each : stills) {
            merge(painted, durations, each.argb(palette), still ? 0 : each.hundredths() * 10L);
        }
        List<int[]> seen = new ArrayList<>();
        List<Long> seenFor = new ArrayList<>();
        for (int i = 0; i < played.frames.size(); i++) {
            merge(seen, seenFor, played.frames.get(i), played.millis.get(i));
        }
        assertThat(seen).usingRecursiveComparison().isEqualTo(painted);
        assertThat(seenFor).isEqualTo(durations);
        assertThat(played.loops).isEqualTo(still ? 1 : loops);
    }

    /** Adds a frame, or the time that it takes to the one before where that is the same. */
    private static void merge(List<int[]> frames, List<Long> durations, int[] frame, long duration) {
        int last = frames.size() - 1;
        if (last >= 0 && Arrays.equals(frames.get(last), frame)) {
            durations.set(last, durations.get(last) + duration);
        } else {
            frames.add(frame);
            durations.add(duration);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
