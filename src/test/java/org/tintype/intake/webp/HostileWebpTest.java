package org.tintype.intake.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.BitWriter;
import org.tintype.fixture.EightPartitions;
import org.tintype.fixture.ExtendedWebp;
import org.tintype.fixture.PatchWebp;
import org.tintype.fixture.RiffPieces;
import org.tintype.fixture.RiffPieces.Piece;
import org.tintype.intake.Limits;
import org.tintype.intake.PictureRefused;
import org.tintype.intake.Uploads;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Format;
import org.tintype.platform.failure.Failure;

/** Files that were made to harm: refused from the header, or cleaned, quickly and in little memory. */
class HostileWebpTest {

    private static final int LARGEST = 1 << 24;

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder, Format.WEBP);
    }

    @Test
    void largestCanvasIsRefusedForItsEdge() {
        assertThatThrownBy(() -> uploads.read(
                        ExtendedWebp.of(picture()).claiming(LARGEST, LARGEST).bytes()))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("at most 65535");
    }

    @Test
    void largestPictureIsRefusedForItsPixels() {
        byte[] data = new BitWriter()
                .head(16_384, 16_384)
                .number(0, 3)
                .color(0xFF000000)
                .bytes();
        assertThatThrownBy(() -> uploads.read(file("VP8L", data)))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("at most 50000000");
    }

    /** Some 40 bytes for as many pixels as may be: read, but not kept. */
    @Test
    void largestPictureOfOneColourTakesNoMemory() {
        byte[] data = new BitWriter()
                .head(10_000, 5_000)
                .number(0, 3)
                .color(0xFF000000)
                .bytes();
        byte[] upload = file("VP8L", data);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        uploads.strip(upload);
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(uploads.strip(upload)).isEqualTo(upload);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
    }

    @Test
    void memoryDoesNotGrowWithTheUpload() {
        PatchWebp noise = PatchWebp.of(1_000, 800).painted((x, y) -> (x * 7919 + y * 104_729) * 2_654_435 | 0xFF000000);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (PatchWebp picture : List.of(noise, noise.lossy(100))) {
            Path upload = uploads.file(picture.bytes());
            uploads.stripFile(upload);
            long before = threads.getCurrentThreadAllocatedBytes();
            byte[] clean = uploads.stripFile(upload);
            // What is written is kept by the test, three times over while it grows.
            assertThat(threads.getCurrentThreadAllocatedBytes() - before - 4L * clean.length)
                    .isLessThan(1_000_000);
        }
    }

    @Test
    void canvasThatIsNotThatOfThePictureIsDamage() {
        for (int[] size : new int[][] {{61, 40}, {60, 41}, {6_000, 4_000}}) {
            assertThatThrownBy(() -> uploads.read(ExtendedWebp.of(picture())
                            .claiming(size[0], size[1])
                            .bytes()))
                    .isInstanceOf(DamagedPicture.class)
                    .hasMessageContaining("size");
        }
    }

    @Test
    void frameOutsideOfTheCanvasIsDamage() {
        for (int[] place : new int[][] {{42, 0}, {0, 42}, {LARGEST, 0}, {2 * LARGEST - 2, 2 * LARGEST - 2}}) {
            byte[] upload = ExtendedWebp.animation(100, 80)
                    .frame(picture(), place[0], place[1], 0)
                    .bytes();
            assertThatThrownBy(() -> uploads.read(upload)).isInstanceOf(DamagedPicture.class);
        }
    }

    @Test
    void frameThatIsNotOfItsSizeIsDamage() {
        List<Piece> pieces = new ArrayList<>(RiffPieces.of(
                ExtendedWebp.animation(100, 80).frame(picture(), 0, 0, 0).bytes()));
        pieces.get(2).data()[6]--;
        assertThatThrownBy(() -> uploads.read(RiffPieces.join(pieces))).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void framesAreCountedToTheLimitAndNoFurther() {
        ExtendedWebp frame = ExtendedWebp.animation(16, 16).frame(PatchWebp.of(16, 16), 0, 0, 0);
        Piece one = frame.pieces().get(1);
        assertThat(uploads.read(ExtendedWebp.animation(16, 16)
                                .with(Collections.nCopies(1_000, one).toArray(Piece[]::new))
                                .bytes())
                        .frames())
                .isEqualTo(1_000);
        byte[] more = ExtendedWebp.animation(16, 16)
                .with(Collections.nCopies(100_000, one).toArray(Piece[]::new))
                .bytes();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> uploads.read(more))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("more than 1000 frames"));
    }

    @Test
    void everyFrameCountsAsLargeAsTheCanvas() {
        ExtendedWebp animation = ExtendedWebp.animation(100, 80)
                .frame(PatchWebp.of(2, 2), 0, 0, 0)
                .frame(PatchWebp.of(2, 2), 2, 2, 0);
        assertThat(uploads.read(animation.bytes(), new Limits(16_000, 100, 100, 2))
                        .frames())
                .isEqualTo(2);
        assertThatThrownBy(() -> uploads.read(animation.bytes(), new Limits(15_999, 100, 100, 2)))
                .isInstanceOf(PictureRefused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 12, 19})
    void containerShorterThanItsPictureIsDamage(int length) {
        assertThatThrownBy(() -> uploads.read(claiming(picture().bytes(), 4, length)))
                .isInstanceOf(DamagedPicture.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 100_000})
    void containerAndChunksLongerThanTheFileAreTruncated(int length) {
        for (byte[] whole : List.of(picture().bytes(), picture().lossy(80).bytes())) {
            for (int at : new int[] {4, 16}) {
                assertThatThrownBy(() -> uploads.read(claiming(whole, at, length)))
                        .isInstanceOf(DamagedPicture.class)
                        .hasMessageContaining("truncated");
            }
        }
    }

    @Test
    void frameLongerThanItsDataIsTruncated() {
        ExtendedWebp animation = ExtendedWebp.animation(60, 40).frame(picture(), 0, 0, 0);
        byte[] upload = animation.bytes();
        int inner = upload.length - animation.pieces().get(1).data().length + 16 + 4;
        assertThatThrownBy(() -> uploads.read(claiming(upload, inner, 1 << 20)))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining("truncated");
    }

    static Stream<List<Piece>> piecesOutOfOrder() {
        Piece picture = ExtendedWebp.of(picture()).pieces().get(0);
        List<Piece> glass = ExtendedWebp.of(glass()).pieces();
        Piece alpha = glass.get(0);
        Piece colors = glass.get(1);
        ExtendedWebp animation = ExtendedWebp.animation(60, 40).frame(picture(), 0, 0, 0);
        Piece control = animation.pieces().get(0);
        Piece frame = animation.pieces().get(1);
        Piece profile = Piece.of("ICCP", "profile");
        return Stream.of(
                List.of(),
                List.of(profile),
                List.of(picture, picture),
                List.of(picture, colors),
                List.of(colors, alpha),
                List.of(alpha),
                List.of(alpha, alpha, colors),
                List.of(alpha, picture),
                List.of(picture, profile),
                List.of(alpha, profile, colors),
                List.of(control, picture),
                List.of(control, frame),
                List.of(frame),
                List.of(picture, Piece.of("VP8X", "0123456789")));
    }

    @ParameterizedTest
    @MethodSource("piecesOutOfOrder")
    void piecesOutOfOrderAreDamage(List<Piece> pieces) {
        byte[] upload = new ExtendedWebp(60, 40, 0, pieces).bytes();
        assertThatThrownBy(() -> uploads.read(upload)).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void animationOutOfOrderIsDamage() {
        List<Piece> sound =
                ExtendedWebp.animation(60, 40).frame(picture(), 0, 0, 0).pieces();
        Piece control = sound.get(0);
        Piece frame = sound.get(1);
        Piece still = ExtendedWebp.of(picture()).pieces().get(0);
        for (List<Piece> pieces : List.of(
                List.<Piece>of(),
                List.of(control),
                List.of(frame),
                List.of(frame, control),
                List.of(control, control, frame),
                List.of(control, frame, control),
                List.of(control, still),
                List.of(control, Piece.of("ANMF", "")),
                List.of(control, Piece.of("ANMF", "0123456789abcdef")),
                List.of(new Piece("ANIM", new byte[5]), frame))) {
            byte[] upload = new ExtendedWebp(60, 40, ExtendedWebp.ANIMATED, pieces).bytes();
            assertThatThrownBy(() -> uploads.read(upload))
                    .as("%s", RiffPieces.types(pieces))
                    .isInstanceOf(DamagedPicture.class);
        }
        assertThat(uploads.read(new ExtendedWebp(60, 40, ExtendedWebp.ANIMATED, sound).bytes())
                        .frames())
                .isEqualTo(1);
    }

    @Test
    void containerOfSomethingElseIsDamage() {
        assertThatThrownBy(() -> uploads.read(file("AVI ", new byte[100]))).isInstanceOf(DamagedPicture.class);
        assertThatThrownBy(() -> uploads.read(RiffPieces.join(List.of()))).isInstanceOf(DamagedPicture.class);
    }

    static Stream<byte[]> wholeUploads() {
        return Stream.of(
                picture().bytes(),
                picture().lossy(80).bytes(),
                glass().bytes(),
                EightPartitions.bytes(),
                ExtendedWebp.animation(60, 40)
                        .frame(picture(), 0, 0, 0)
                        .frame(glass(), 0, 0, 1)
                        .bytes());
    }

    @ParameterizedTest
    @MethodSource("wholeUploads")
    void uploadCutAnywhereIsDamage(byte[] whole) {
        for (int tenths = 0; tenths < 10; tenths++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * tenths / 10);
            assertThatThrownBy(() -> uploads.strip(cut)).as("%d tenths", tenths).isInstanceOf(DamagedPicture.class);
        }
        assertThatThrownBy(() -> uploads.strip(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(DamagedPicture.class);
    }

    /** With lengths that were set right again, so that only who reads the data can tell. */
    @Test
    void laterFrameThatIsCutIsDamage() {
        byte[] data = RiffPieces.of(picture().lossy(80).bytes()).get(0).data();
        Piece cut = new Piece("VP8 ", Arrays.copyOf(data, data.length / 2));
        ExtendedWebp sound = ExtendedWebp.animation(60, 40).frame(picture(), 0, 0, 0);
        byte[] head = Arrays.copyOf(sound.pieces().get(1).data(), 16);
        byte[] upload = sound.with(Piece.holding("ANMF", head, List.of(cut))).bytes();
        assertThat(uploads.read(upload).frames()).isEqualTo(2);
        assertThatThrownBy(() -> uploads.strip(upload))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining("truncated");
    }

    @Test
    void mutationIsStrippedOrRefusedAndNothingElse() {
        Random random = new Random(20_260_101);
        List<byte[]> originals = wholeUploads().toList();
        int[] outcomes = new int[2];
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 3_000; i++) {
                byte[] mutated = mutated(originals.get(i % originals.size()), random);
                try {
                    byte[] clean = uploads.strip(mutated);
                    assertThat(uploads.strip(clean)).isEqualTo(clean);
                    outcomes[0]++;
                } catch (Failure refused) {
                    assertThat(refused.detail()).isNotBlank();
                    outcomes[1]++;
                }
            }
        });
        assertThat(outcomes[0]).isGreaterThan(500);
        assertThat(outcomes[1]).isGreaterThan(500);
    }

    @Test
    void millionsOfChunksTakeNoLongerThanOtherBytes() {
        byte[] upload = ExtendedWebp.of(picture())
                .with(Collections.nCopies(1_000_000, Piece.of("NONE", "")).toArray(Piece[]::new))
                .bytes();
        byte[] clean = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> uploads.strip(upload));
        assertThat(clean).isEqualTo(picture().bytes());
    }

    private static PatchWebp picture() {
        return PatchWebp.scene(60, 40);
    }

    private static PatchWebp glass() {
        return PatchWebp.of(60, 40)
                .painted((x, y) -> (x * 4) << 24 | 0x204060 + y)
                .withAlpha()
                .lossy(70);
    }

    private static byte[] file(String type, byte[] data) {
        return RiffPieces.join(List.of(new Piece(type, data)));
    }

    private static byte[] claiming(byte[] file, int at, int length) {
        byte[] lying = file.clone();
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(at, length);
        return lying;
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] mutated = original.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutated[12 + random.nextInt(mutated.length - 12)] = (byte) random.nextInt(256);
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(mutated, random.nextInt(mutated.length)) : mutated;
    }
}
