package org.tintype.pixels.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.GifPieces;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchWebp;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;

class GifAnimationWriterTest {

    private static final int R = 0xFFFF0000;
    private static final int G = 0xFF00FF00;
    private static final int B = 0xFF0000FF;
    private static final int N = 0;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Of every code size, and more pixels than the dictionary has room for. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 16, 17, 32, 64, 100, 128, 129, 255, 256})
    void pictureOfFewColorsIsKeptToTheLastPixel(int colors) {
        int[] palette = new Random(colors).ints(colors, 0xFF000000, 0).toArray();
        Random random = new Random(3);
        int[] argb = new int[151 * 97];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = palette[random.nextInt(3) == 0 ? random.nextInt(colors) : i / 500 % colors];
        }

        byte[] gif = written(new GifAnimationWriter(new Size(151, 97), 0), Played.rgb(151, 97, argb));

        assertThat(seenByOthers(gif)).containsExactly(argb);
        assertThat(played(gif, 151, 97).frames).containsExactly(argb);
        assertThat(GifPieces.kinds(gif)).containsExactly("screen", "extension f9", "image");
    }

    @Test
    void noiseIsKeptToTheLastPixel() {
        int[] argb = new Random(8)
                .ints(300 * 300, 0, 256)
                .map(gray -> 0xFF000000 | gray * 0x010101)
                .toArray();

        byte[] gif = written(new GifAnimationWriter(new Size(300, 300), 0), Played.rgb(300, 300, argb));

        assertThat(seenByOthers(gif)).containsExactly(argb);
        assertThat(played(gif, 300, 300).frames).containsExactly(argb);
    }

    @Test
    void transparencyTakesOneOfTheColors() {
        int[] argb = new int[256];
        Arrays.setAll(argb, i -> 0xFF000000 | i);
        argb[0] = N;

        byte[] gif = written(new GifAnimationWriter(new Size(16, 16), 0), Played.rgba(16, 16, argb));

        assertThat(seenByOthers(gif)).containsExactly(argb);
        assertThat(played(gif, 16, 16).frames).containsExactly(argb);
    }

    @Test
    void whatIsLessThanHalfOpaqueIsTransparentAndAllElseIsNot() {
        Bitmap picture = Played.rgba(4, 1, 0x00FF0000, 0x7FFF0000, 0x8000FF00, 0xFF0000FF);

        byte[] gif = written(new GifAnimationWriter(new Size(4, 1), 0), picture);

        assertThat(played(gif, 4, 1).frames).containsExactly(new int[] {N, N, G, B});
    }

    @Test
    void whollyTransparentPictureIsSo() {
        byte[] gif = written(new GifAnimationWriter(new Size(3, 2), 0), Played.rgba(3, 2, new int[6]));

        assertThat(played(gif, 3, 2).frames).containsExactly(new int[6]);
        assertThat(seenByOthers(gif)).containsOnly(N);
    }

    @Test
    void pictureOfManyColorsIsRightAsAWhole() {
        Size size = new Size(256, 256);
        int[] argb = new int[256 * 256];
        Arrays.setAll(argb, i -> 0xFF000000 | (i % 256) << 16 | (i / 256) << 8 | 255 - (i % 256 + i / 256) / 2);

        int[] seen = seenByOthers(written(new GifAnimationWriter(size, 0), Played.rgb(256, 256, argb)));

        assertThat(Arrays.stream(seen).distinct().count()).isBetween(200L, 256L);
        // Not at the edges, where no mixture of mean colours reaches the outermost ones.
        for (int y = 16; y < 240; y += 8) {
            for (int x = 16; x < 240; x += 8) {
                assertThat(mean(seen, 256, x, y, 8)).containsExactly(mean(argb, 256, x, y, 8), within(3.0));
            }
        }
        assertThat(distance(seen, argb)).isLessThan(8);
    }

    /** Colours are few where they are near to each other, but there are more than fit. */
    @Test
    void darkPictureKeepsItsShades() {
        int[] argb = new int[64 * 64];
        Arrays.setAll(argb, i -> 0xFF000000 | (i % 16) << 16 | (i / 64 % 16) << 8 | (i / 1024));

        int[] seen = seenByOthers(written(new GifAnimationWriter(new Size(64, 64), 0), Played.rgb(64, 64, argb)));

        assertThat(distance(seen, argb)).isLessThan(2);
    }

    @Test
    void pictureOfManyColorsKeepsItsTransparency() {
        PatchWebp scene = PatchWebp.scene(80, 60);
        int[] argb = scene.argb();
        for (int i = 0; i < argb.length; i += 7) {
            argb[i] = 0x10FFFFFF & argb[i];
        }

        int[] seen = played(written(new GifAnimationWriter(new Size(80, 60), 0), Played.rgba(80, 60, argb)), 80, 60)
                .frames
                .get(0);

        for (int i = 0; i < argb.length; i++) {
            assertThat(seen[i] >>> 24).isEqualTo(i % 7 == 0 ? 0 : 0xFF);
        }
    }

    @Test
    void framesAreWrittenOneAfterAnother() {
        AnimationWriter writer = new GifAnimationWriter(new Size(2, 1), 0);
        writer.add(Played.rgb(2, 1, R, G), 50);
        writer.add(Played.rgb(2, 1, G, R), 60);
        writer.add(Played.rgb(2, 1, B, R), 70);
        byte[] gif = writer.finish();

        Played played = played(gif, 2, 1);

        assertThat(played.frames).containsExactly(new int[] {R, G}, new int[] {G, R}, new int[] {B, R});
        assertThat(played.millis).containsExactly(50, 60, 70);
        assertThat(frames(gif)).extracting(Played::argb).containsExactlyElementsOf(played.frames);
        assertThat(GifPieces.of(gif).stream().filter(block -> block.kind().equals("extension f9")))
                .extracting(block -> block.data()[0] >> 2)
                .containsExactly(1, 1, 1);
    }

    /** Colours of the first frame serve for all that have the same. */
    @Test
    void onlyOtherColorsAreWrittenAgain() {
        AnimationWriter writer = new GifAnimationWriter(new Size(2, 1), 0);
        writer.add(Played.rgb(2, 1, R, G), 50);
        writer.add(Played.rgb(2, 1, R, R), 60);
        writer.add(Played.rgb(2, 1, R, G), 60);
        byte[] gif = writer.finish();

        assertThat(GifPieces.of(gif).stream().filter(block -> block.kind().equals("image")))
                .extracting(block -> block.head().length)
                .containsExactly(11, 17, 11);
    }

    @Test
    void nothingShowsThroughTransparentFrames() {
        AnimationWriter writer = new GifAnimationWriter(new Size(2, 1), 0);
        writer.add(Played.rgba(2, 1, R, G), 50);
        writer.add(Played.rgba(2, 1, N, B), 50);
        writer.add(Played.rgba(2, 1, B, N), 50);
        writer.add(Played.rgba(2, 1, R, R), 50);
        byte[] gif = writer.finish();

        assertThat(played(gif, 2, 1).frames)
                .containsExactly(new int[] {R, G}, new int[] {N, B}, new int[] {B, N}, new int[] {R, R});
    }

    @Test
    void framesThatAreEqualBecomeOneOfLongerDelay() {
        AnimationWriter writer = new GifAnimationWriter(new Size(2, 1), 3);
        Bitmap reused = Played.rgba(2, 1, R, G);
        writer.add(reused, 50);
        writer.add(reused, 60);
        reused.data()[0] = 0;
        writer.add(reused, 5);
        writer.add(Played.rgba(2, 1, 0xFF000000, G), 25);
        byte[] gif = writer.finish();

        Played played = played(gif, 2, 1);
        assertThat(played.millis).containsExactly(110, 30);
        assertThat(played.frames).containsExactly(new int[] {R, G}, new int[] {0xFF000000, G});
        assertThat(played.loops).isEqualTo(3);
    }

    @Test
    void pictureThatNeverChangesIsAStillOne() {
        AnimationWriter writer = new GifAnimationWriter(new Size(2, 1), 0);
        writer.add(Played.rgb(2, 1, R, G), 500);
        writer.add(Played.rgb(2, 1, R, G), 500);
        byte[] gif = writer.finish();

        assertThat(GifPieces.kinds(gif)).containsExactly("screen", "extension f9", "image");
        assertThat(played(gif, 2, 1).millis).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "2, true", "65535, true"})
    void loopsAreSaidWhereThereIsMoreThanOne(int loops, boolean said) {
        AnimationWriter writer = new GifAnimationWriter(new Size(2, 1), loops);
        writer.add(Played.rgb(2, 1, R, G), 50);
        writer.add(Played.rgb(2, 1, B, G), 50);
        byte[] gif = writer.finish();

        assertThat(GifPieces.kinds(gif).contains("extension ff")).isEqualTo(said);
        assertThat(played(gif, 2, 1).loops).isEqualTo(loops);
    }

    @Test
    void veryLongFrameIsWrittenSeveralTimes() {
        AnimationWriter writer = new GifAnimationWriter(new Size(2, 1), 1);
        writer.add(Played.rgb(2, 1, R, G), 700_000);
        writer.add(Played.rgb(2, 1, B, G), 50);

        Played played = played(writer.finish(), 2, 1);

        assertThat(played.frames).containsExactly(new int[] {R, G}, new int[] {R, G}, new int[] {B, G});
        assertThat(played.millis).containsExactly(655_350, 44_650, 50);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new GifAnimationWriter(new Size(65_536, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GifAnimationWriter(new Size(1, 1), 65_536))
                .isInstanceOf(IllegalArgumentException.class);
        AnimationWriter writer = new GifAnimationWriter(new Size(2, 1), 0);
        assertThatThrownBy(() -> writer.add(Played.rgb(1, 2, R, G), 50)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.add(new Bitmap(2, 1, 1, new byte[2]), 50))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
    }

    private static byte[] written(AnimationWriter writer, Bitmap picture) {
        writer.add(picture, 100);
        return writer.finish();
    }

    private Played played(byte[] gif, int width, int height) {
        return Played.of(PatchGif.screen(width, height).in(folder, gif));
    }

    /** Returns the frames as the JDK reads them, as 0xAARRGGBB. */
    private static List<Bitmap> frames(byte[] gif) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<Bitmap> frames = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                BufferedImage image = reader.read(i);
                int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                frames.add(Played.rgba(image.getWidth(), image.getHeight(), argb));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
        return frames;
    }

    private static int[] seenByOthers(byte[] gif) {
        int[] argb = Played.argb(frames(gif).get(0));
        // What is transparent has whatever colour.
        return Arrays.stream(argb).map(pixel -> pixel >>> 24 == 0 ? N : pixel).toArray();
    }

    private static double[] mean(int[] argb, int width, int x, int y, int edge) {
        double[] mean = new double[3];
        for (int i = 0; i < edge * edge; i++) {
            int pixel = argb[(y + i / edge) * width + x + i % edge];
            for (int band = 0; band < 3; band++) {
                mean[band] += ((pixel >> (8 * band)) & 0xFF) / (double) (edge * edge);
            }
        }
        return mean;
    }

    /** Returns by how much a component differs on average. */
    private static double distance(int[] seen, int[] painted) {
        double sum = 0;
        for (int i = 0; i < seen.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs(((seen[i] >> shift) & 0xFF) - ((painted[i] >> shift) & 0xFF));
            }
        }
        return sum / (3 * seen.length);
    }
}
