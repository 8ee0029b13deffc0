package org.tintype.intake.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.PatchPng;
import org.tintype.fixture.PngPieces;
import org.tintype.fixture.PngPieces.Chunk;
import org.tintype.intake.Limits;
import org.tintype.intake.PictureRefused;
import org.tintype.intake.Uploads;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Orientation;

class AnimatedPngTest {

    private static final PatchPng CANVAS = PatchPng.of(20, 10);

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder, Format.PNG);
    }

    @Test
    void animationStays() {
        byte[] upload = animation(3, true);
        EncodedPicture picture = uploads.read(upload);
        assertThat(picture.frames()).isEqualTo(3);
        byte[] clean = uploads.strip(upload);
        assertThat(PngPieces.types(clean))
                .containsExactly(
                        "IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fdAT", "fcTL", "fdAT", "fdAT", "IEND");
        for (String type : List.of("acTL", "fcTL", "fdAT", "IDAT")) {
            assertThat(PngPieces.content(clean, type)).isEqualTo(PngPieces.content(upload, type));
        }
        assertThat(uploads.strip(clean)).isEqualTo(clean);
    }

    @Test
    void imageOutsideOfTheAnimationStaysAndCounts() throws IOException {
        byte[] upload = animation(3, false);
        assertThat(uploads.read(upload).frames()).isEqualTo(3);
        assertThat(PngStripper.open(uploads.file(upload), Uploads.LIMITS).pixels())
                .isEqualTo(4 * 200);
        assertThat(uploads.strip(upload)).isEqualTo(upload);
        assertThatThrownBy(() -> uploads.read(upload, new Limits(1_000, 100, 1, 3)))
                .isInstanceOf(PictureRefused.class);
    }

    @Test
    void framesAreCountedAsLargeAsThePicture() {
        byte[] upload = animation(5, true);
        assertThatCode(() -> uploads.read(upload, new Limits(1_000, 100, 1, 5))).doesNotThrowAnyException();
        assertThatThrownBy(() -> uploads.read(upload, new Limits(999, 100, 1, 5)))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("5 frames");
        assertThatThrownBy(() -> uploads.read(upload, new Limits(1_000, 100, 1, 4)))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("more than 4 frames");
    }

    @Test
    void framesAreRefusedByTheirAnnouncement() {
        byte[] upload = PatchPng.of(1, 1).with("acTL", control(1_000_000)).bytes();
        assertThatThrownBy(() -> uploads.read(Arrays.copyOf(upload, 53)))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("more than 1000 frames");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void turnedAnimationKeepsItsOrientationAndNothingElseOfItsExif(int orientation) {
        byte[] exif = PngPieces.content(CANVAS.oriented(orientation).bytes(), "eXIf");
        byte[] upload = PngPieces.before(animation(2, true), "acTL", new Chunk("eXIf", exif));
        byte[] clean = uploads.strip(upload);
        assertThat(PngPieces.content(clean, "eXIf")).hasSize(26).isNotEqualTo(exif);
        assertThat(uploads.read(clean).orientation()).isEqualTo(Orientation.ofExif(orientation));
        assertThat(uploads.read(clean)).isEqualTo(uploads.read(upload));
        assertThat(uploads.strip(clean)).isEqualTo(clean);
    }

    @Test
    void whatIsNoAnimationIsAStillPicture() {
        byte[] upload = PngPieces.without(animation(2, true), "acTL");
        assertThat(uploads.read(upload).frames()).isEqualTo(1);
        assertThat(PngPieces.types(uploads.strip(upload))).containsOnly("IHDR", "IDAT", "IEND");
        byte[] late = PngPieces.before(upload, "IEND", new Chunk("acTL", control(2)));
        assertThat(uploads.strip(late)).isEqualTo(uploads.strip(upload));
    }

    @Test
    void animationThatContradictsItselfIsDamage() {
        byte[] sound = animation(3, true);
        assertDamaged(PngPieces.changed(sound, "acTL", control -> control(2)));
        assertDamaged(PngPieces.changed(sound, "acTL", control -> control(4)));
        assertDamaged(PngPieces.changed(sound, "acTL", control -> control(0)));
        assertDamaged(PngPieces.changed(sound, "acTL", control -> control(-1)));
        assertDamaged(PngPieces.changed(sound, "acTL", control -> new byte[7]));
        assertDamaged(PngPieces.without(sound, "fdAT"));
        assertDamaged(PngPieces.without(sound, "fcTL"));
        assertDamaged(PngPieces.changed(sound, "fcTL", control -> {
            control[3] = 7;
            return control;
        }));
        assertDamaged(PngPieces.changed(sound, "fdAT", data -> {
            data[3] = 7;
            return data;
        }));
        assertDamaged(PngPieces.changed(sound, "fdAT", data -> new byte[3]));
        assertDamaged(PngPieces.changed(sound, "fdAT", data -> Arrays.copyOf(data, data.length - 1)));
        assertDamaged(PngPieces.changed(sound, "fdAT", data -> Arrays.copyOf(data, data.length + 1)));
        List<Chunk> gone = new ArrayList<>(PngPieces.of(sound));
        gone.remove(gone.size() - 2);
        gone.remove(gone.size() - 2);
        assertDamaged(PngPieces.join(gone));
    }

    @Test
    void frameThatIsNotInsideThePictureIsDamage() {
        byte[] sound = animation(2, true);
        for (int[] change :
                new int[][] {{7, 21}, {11, 11}, {7, 0}, {11, 0}, {15, 16}, {19, 8}, {4, 0x80}, {12, 0x80}}) {
            assertDamaged(lastFrame(sound, change[0], change[1]));
        }
        assertDamaged(lastFrame(sound, 24, 3));
        assertDamaged(lastFrame(sound, 25, 2));
        byte[] firstIsSmaller = PngPieces.changed(animation(1, true), "fcTL", control -> {
            control[7] = 19;
            return control;
        });
        assertDamaged(firstIsSmaller);
    }

    private static byte[] lastFrame(byte[] png, int index, int value) {
        List<Chunk> chunks = new ArrayList<>(PngPieces.of(png));
        int last = PngPieces.types(png).lastIndexOf("fcTL");
        byte[] control = chunks.get(last).content().clone();
        control[index] = (byte) value;
        chunks.set(last, new Chunk("fcTL", control));
        return PngPieces.join(chunks);
    }

    private void assertDamaged(byte[] upload) {
        assertThatThrownBy(() -> uploads.strip(upload)).isInstanceOf(DamagedPicture.class);
    }

    /** Frames of 5 x 3 pixels at 4, 2, in two chunks each; the first one is the picture itself, or there is one more. */
    private static byte[] animation(int frames, boolean pictureIsFirst) {
        List<Chunk> chunks = new ArrayList<>(PngPieces.of(CANVAS.bytes()));
        int data = PngPieces.types(CANVAS.bytes()).indexOf("IDAT");
        int sequence = 0;
        chunks.add(data++, new Chunk("acTL", control(frames)));
        if (pictureIsFirst) {
            chunks.add(data, frame(sequence++, 20, 10, 0, 0));
        }
        byte[] pixels = PngPieces.content(PatchPng.of(5, 3).bytes(), "IDAT");
        for (int i = pictureIsFirst ? 1 : 0; i < frames; i++) {
            chunks.add(chunks.size() - 1, frame(sequence++, 5, 3, 4, 2));
            chunks.add(chunks.size() - 1, data(sequence++, Arrays.copyOf(pixels, 9)));
            chunks.add(chunks.size() - 1, data(sequence++, Arrays.copyOfRange(pixels, 9, pixels.length)));
        }
        return PngPieces.join(chunks);
    }

    private static byte[] control(int frames) {
        return ByteBuffer.allocate(8).putInt(frames).array();
    }

    private static Chunk frame(int sequence, int width, int height, int x, int y) {
        return new Chunk(
                "fcTL",
                ByteBuffer.allocate(26)
                        .putInt(sequence)
                        .putInt(width)
                        .putInt(height)
                        .putInt(x)
                        .putInt(y)
                        .putShort((short) 1)
                        .putShort((short) 10)
                        .array());
    }

    private static Chunk data(int sequence, byte[] pixels) {
        return new Chunk(
                "fdAT",
                ByteBuffer.allocate(4 + pixels.length)
                        .putInt(sequence)
                        .put(pixels)
                        .array());
    }
}
