package org.tintype.intake.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.fixture.CameraJpeg;
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
import org.tintype.pixels.Samples;

class PngHeaderTest {

    private static final byte[] PNG = PatchPng.of(40, 24).bytes();
    private static final byte[] INDEXED =
            PatchPng.of(40, 24).storing(PatchPng.PALETTE, 2).bytes();

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder, Format.PNG);
    }

    @Test
    void headerIsRead() {
        EncodedPicture picture = uploads.read(PNG);
        assertThat(picture.format()).isEqualTo(Format.PNG);
        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(24);
        assertThat(picture.samples()).isEqualTo(Samples.RGB);
        assertThat(picture.orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(picture.profile()).isEmpty();
        assertThat(picture.frames()).isEqualTo(1);
        byte[] gray = PatchPng.of(9, 9).storing(PatchPng.GRAY_ALPHA, 16).bytes();
        assertThat(uploads.read(gray).samples()).isEqualTo(Samples.GRAY);
    }

    @Test
    void sizeIsRefusedBeforeTheRestIsRead() {
        byte[] cut = Arrays.copyOf(PNG, 33);
        assertThatThrownBy(() -> uploads.read(cut, new Limits(959, 100, 1, 1)))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("at most 959");
        assertThatThrownBy(() -> uploads.read(cut, new Limits(960, 39, 1, 1))).isInstanceOf(PictureRefused.class);
        assertThat(uploads.read(PNG, new Limits(960, 40, 1, 1)).width()).isEqualTo(40);
    }

    @Test
    void hugeSizesAreRefusedFromTheHeader() {
        for (int[] size :
                new int[][] {{30_000, 30_000}, {1, 1_000_000}, {1_000_000, 1}, {Integer.MAX_VALUE, Integer.MAX_VALUE}
                }) {
            assertThatThrownBy(() -> uploads.read(sized(size[0], size[1]))).isInstanceOf(PictureRefused.class);
        }
    }

    @Test
    void headerThatPromisesMoreThanTheFileCanHoldIsDamage() {
        assertThatThrownBy(() -> uploads.read(sized(7_000, 7_000)))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining("less data");
    }

    static Stream<Arguments> wrongHeaders() {
        return Stream.of(
                Arguments.of("width 0", 3, 0),
                Arguments.of("height 0", 7, 0),
                Arguments.of("negative width", 0, 0x80),
                Arguments.of("3 bits", 8, 3),
                Arguments.of("4 bits of RGB", 8, 4),
                Arguments.of("32 bits", 8, 32),
                Arguments.of("colour type 1", 9, 1),
                Arguments.of("colour type 7", 9, 7),
                Arguments.of("compression", 10, 1),
                Arguments.of("filter", 11, 1),
                Arguments.of("interlace", 12, 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongHeaders")
    void headerThatCannotBeIsDamage(String what, int index, int value) {
        byte[] upload = PngPieces.changed(PNG, "IHDR", header -> {
            header[index] = (byte) value;
            return header;
        });
        assertDamaged(upload, "image header");
    }

    @Test
    void headerOfAnotherLengthIsDamage() {
        assertDamaged(PngPieces.changed(PNG, "IHDR", header -> Arrays.copyOf(header, 12)), "image header");
        assertDamaged(PngPieces.changed(PNG, "IHDR", header -> Arrays.copyOf(header, 2_000)), "image header");
    }

    @Test
    void chunksOutOfPlaceAreDamage() {
        assertDamaged(PngPieces.before(PNG, "IHDR", Chunk.of("tEXt", "a\0b")), "image header");
        assertDamaged(PngPieces.without(PNG, "IHDR"), "image header");
        assertDamaged(PngPieces.without(PNG, "IDAT"), "less data");
        assertDamaged(PngPieces.without(INDEXED, "PLTE"), "palette is missing");
        List<Chunk> chunks = new ArrayList<>(PngPieces.of(INDEXED));
        int palette = PngPieces.types(INDEXED).indexOf("PLTE");
        chunks.add(chunks.get(palette));
        Collections.swap(chunks, chunks.size() - 1, chunks.size() - 2);
        assertDamaged(PngPieces.join(chunks), "palette is out of place");
        byte[] single = PatchPng.of(200, 200).painted((x, y) -> x * y * 7919).bytes();
        List<Chunk> apart = new ArrayList<>(PngPieces.of(single));
        apart.add(apart.size() - 2, Chunk.of("tEXt", "a\0b"));
        assertDamaged(PngPieces.join(apart), "gap");
        assertDamaged(PngPieces.before(PNG, "IDAT", Chunk.of("IHDR", "again")), "second image header");
    }

    @Test
    void paletteThatCannotBeIsDamage() {
        for (int length : new int[] {0, 1, 4, 15, 769, 771, 3_000}) {
            assertDamaged(PngPieces.changed(INDEXED, "PLTE", palette -> Arrays.copyOf(palette, length)), "palette");
        }
        byte[] eight = PatchPng.of(40, 24).storing(PatchPng.PALETTE, 8).bytes();
        byte[] full = PngPieces.changed(eight, "PLTE", palette -> Arrays.copyOf(palette, 768));
        assertThat(uploads.read(full).width()).isEqualTo(40);
    }

    @Test
    void transparencyThatCannotBeIsDamage() {
        PatchPng alpha = PatchPng.of(8, 8).storing(PatchPng.RGB_ALPHA, 8);
        assertDamaged(alpha.with("tRNS", new byte[8]).bytes(), "transparency");
        for (int length : new int[] {0, 5, 7, 256}) {
            assertDamaged(PatchPng.of(8, 8).with("tRNS", new byte[length]).bytes(), "transparency");
        }
        PatchPng indexed = PatchPng.of(8, 8).storing(PatchPng.PALETTE, 2);
        assertDamaged(indexed.with("tRNS", new byte[5]).bytes(), "transparency");
        assertDamaged(indexed.with("tRNS", new byte[0]).bytes(), "transparency");
        assertDamaged(PngPieces.before(indexed.bytes(), "PLTE", Chunk.of("tRNS", "\0")), "transparency");
        assertDamaged(
                PatchPng.of(8, 8)
                        .with("tRNS", new byte[6])
                        .with("tRNS", new byte[6])
                        .bytes(),
                "transparency");
        assertDamaged(
                PngPieces.before(PatchPng.of(8, 8).bytes(), "IEND", new Chunk("tRNS", new byte[6])), "transparency");
    }

    @Test
    void unknownChunkThatIsCriticalIsNotSupported() {
        byte[] upload = PngPieces.before(PNG, "IDAT", Chunk.of("CgBI", "\0\0\0\0"));
        assertThatThrownBy(() -> uploads.read(upload))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("CgBI");
    }

    @Test
    void wrongChecksumAnywhereIsDamage() {
        byte[] upload = PngPieces.before(PNG, "IDAT", Chunk.of("tEXt", "a\0b"));
        int at = 8;
        for (Chunk chunk : PngPieces.of(upload)) {
            int end = at + 12 + chunk.content().length;
            byte[] damaged = upload.clone();
            damaged[end - 1] ^= 1;
            assertDamaged(damaged, "checksum");
            at = end;
        }
    }

    @Test
    void lengthsThatCannotBeAreDamage() {
        for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 10_000_000}) {
            for (String type : new String[] {"IDAT", "tEXt", "iCCP", "eXIf", "PLTE", "gAMA", "acTL", "tRNS"}) {
                byte[] upload = Arrays.copyOf(PNG, PNG.length);
                ByteBuffer.wrap(upload).putInt(33, length).put(37, CameraJpeg.latin1(type));
                assertThatThrownBy(() -> uploads.read(upload)).isInstanceOf(DamagedPicture.class);
            }
        }
    }

    @Test
    void namesThatCannotBeAreDamage() {
        byte[] upload = PNG.clone();
        upload[37] = '1';
        assertDamaged(upload, "name");
    }

    @Test
    void signatureHasToBeWhole() {
        byte[] upload = PNG.clone();
        upload[4] = '\n';
        assertDamaged(upload, "signature");
    }

    @Test
    void firstExifCounts() {
        byte[] upload = PatchPng.of(8, 6).oriented(6).oriented(3).bytes();
        assertThat(uploads.read(upload).width()).isEqualTo(6);
        byte[] behind = PngPieces.before(PatchPng.of(8, 6).bytes(), "IEND", new Chunk("eXIf", exif()));
        assertThat(uploads.read(behind).width()).isEqualTo(6);
        byte[] broken = PatchPng.of(8, 6).with("eXIf", "SECRET").bytes();
        assertThat(uploads.read(broken).width()).isEqualTo(8);
    }

    private static byte[] exif() {
        return PngPieces.content(PatchPng.of(8, 6).oriented(6).bytes(), "eXIf");
    }

    private static byte[] sized(int width, int height) {
        return PngPieces.changed(PNG, "IHDR", header -> {
            ByteBuffer.wrap(header).putInt(width).putInt(height);
            return header;
        });
    }

    private void assertDamaged(byte[] upload, String message) {
        assertThatThrownBy(() -> uploads.read(upload))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining(message);
    }
}
