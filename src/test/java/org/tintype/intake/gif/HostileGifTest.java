package org.tintype.intake.gif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.GifLzw;
import org.tintype.fixture.GifPieces;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchGif.Patch;
import org.tintype.intake.Limits;
import org.tintype.intake.PictureRefused;
import org.tintype.intake.Uploads;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Samples;
import org.tintype.platform.failure.Failure;

class HostileGifTest {

    private static final int CLEAR = 4;
    private static final int END = 5;
    private static final Patch PATCH = Patch.of(2, 1, 20, 14, (x, y) -> (x * 7 + y * x) & 3);
    private static final PatchGif PICTURE = PatchGif.screen(24, 16)
            .looping("NETSCAPE2.0", 0)
            .control(1, 10, 2)
            .with(Patch.quadrants(24, 16))
            .extended(0xFE, "comment")
            .control(2, 10, 1)
            .with(PATCH.colored(1, 2, 3, 4).interlace());

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder, Format.GIF);
    }

    @Test
    void headerIsRead() {
        EncodedPicture picture = uploads.read(PICTURE.bytes());
        assertThat(picture.format()).isEqualTo(Format.GIF);
        assertThat(picture.width()).isEqualTo(24);
        assertThat(picture.height()).isEqualTo(16);
        assertThat(picture.samples()).isEqualTo(Samples.RGB);
        assertThat(picture.frames()).isEqualTo(2);
        assertThat(picture.profile()).isEmpty();
    }

    @Test
    void fileCutAnywhereIsDamaged() {
        byte[] whole = PICTURE.bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> uploads.strip(cut)).as("cut at %d", length).isInstanceOf(DamagedPicture.class);
        }
    }

    @Test
    void millionFramesAreRefusedAtTheOneTooMany() {
        byte[] frame = PatchGif.of(1, 1).blocks().get(0);
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < 1_000_000; i++) {
            frames.writeBytes(frame);
        }
        byte[] upload = PatchGif.screen(1, 1).with(frames.toByteArray()).bytes();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> uploads.read(upload))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("more than 1000 frames"));
        // Cut off in the frame that is too many: still refused for that, so nothing behind it was asked for.
        int head = PatchGif.screen(1, 1).bytes().length - 1;
        assertThatThrownBy(() -> uploads.read(Arrays.copyOf(upload, head + 1_000 * frame.length + 1)))
                .isInstanceOf(PictureRefused.class);
    }

    @Test
    void framesCountAsLargeAsTheScreen() {
        PatchGif three = PatchGif.screen(100, 10)
                .with(Patch.quadrants(100, 10))
                .with(Patch.quadrants(2, 2))
                .with(Patch.quadrants(2, 2));
        assertThat(uploads.read(three.bytes(), new Limits(3_000, 100, 1, 3)).frames())
                .isEqualTo(3);
        assertThatThrownBy(() -> uploads.read(three.bytes(), new Limits(2_999, 100, 1, 3)))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("3 frames");
        assertThatThrownBy(() -> uploads.read(three.bytes(), new Limits(3_000, 100, 1, 2)))
                .isInstanceOf(PictureRefused.class);
    }

    @Test
    void screenIsRefusedBeforeTheRestIsRead() {
        byte[] upload = PatchGif.screen(30_000, 30_000).bytes();
        assertThatThrownBy(() -> uploads.read(upload)).isInstanceOf(PictureRefused.class);
        byte[] empty = PatchGif.screen(0, 8).with(Patch.quadrants(8, 8)).bytes();
        assertDamaged(empty, "0 x 8");
    }

    @Test
    void frameHasToBeOnTheScreen() {
        for (Patch patch :
                List.of(Patch.of(1, 0, 8, 8, (x, y) -> 0), Patch.of(0, 1, 8, 8, (x, y) -> 0), Patch.quadrants(9, 8))) {
            assertThatThrownBy(() -> uploads.read(PatchGif.of(8, 8).with(patch).bytes()))
                    .isInstanceOf(PictureRefused.class)
                    .hasMessageContaining("beyond the picture");
        }
        assertDamaged(
                PatchGif.of(8, 8)
                        .with(Patch.of(0, 0, 0, 0, (x, y) -> 0), new byte[1])
                        .bytes(),
                "0 x 0");
    }

    @Test
    void structureThatCannotBeIsDamage() {
        assertDamaged(PatchGif.screen(8, 8).bytes(), "no frame");
        assertDamaged(PatchGif.of(8, 8).with(new byte[] {'x'}).bytes(), "no block");
        assertDamaged(PatchGif.of(8, 8).withoutColors().bytes(), "no colours");
        for (int codeSize : new int[] {0, 1, 9, 12, 255}) {
            Patch patch = Patch.quadrants(8, 8).coded(codeSize, true);
            assertDamaged(PatchGif.screen(8, 8).with(patch, new byte[9]).bytes(), "code size");
        }
        assertDamaged(PatchGif.of(8, 8).extended(0xF9, "short").bytes(), "control");
        assertDamaged(
                PatchGif.of(8, 8)
                        .extended(0xF9, CameraJpeg.latin1("four"), CameraJpeg.latin1("x"))
                        .bytes(),
                "control");
        assertDamaged(CameraJpeg.latin1("GIF88a\1\0\1\0"), "version");
    }

    @Test
    void dataHasToBeThatOfThePixels() {
        assertDamaged(coded(CLEAR, 0, 1, 2, END), "less data");
        assertDamaged(coded(CLEAR, 0), "less data");
        assertDamaged(coded(END), "less data");
        assertDamaged(coded(), "less data");
        assertDamaged(coded(CLEAR, 7, 0, 0), "does not exist");
        assertDamaged(coded(CLEAR, 0, 7, 0), "does not exist");
        assertDamaged(coded(CLEAR, 0, 6, 6, END), "more pixels");
        assertThat(uploads.strip(coded(CLEAR, 0, 6, 0, END))).isNotEmpty();
    }

    /** 49 million pixels of one colour in 40 KB: checked without making any of them. */
    @Test
    void runsOfOneColorAreCheckedByTheirLength() {
        Patch patch = Patch.of(0, 0, 7_000, 7_000, (x, y) -> 0);
        byte[] upload = PatchGif.screen(7_000, 7_000)
                .with(patch, GifLzw.oneColor(49_000_000))
                .bytes();
        assertThat(upload.length).isLessThan(60_000);
        byte[] clean = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> uploads.strip(upload));
        assertThat(uploads.strip(clean)).isEqualTo(clean);
    }

    @Test
    void mutationIsStrippedOrRefusedAndNothingElse() {
        Random random = new Random(20_260_101);
        List<byte[]> originals = List.of(
                PICTURE.bytes(),
                PatchGif.screen(24, 16).control(0, 0, 3).with(PATCH).bytes(),
                PatchGif.screen(24, 16).with(PATCH.coded(5, false).interlace()).bytes());
        int[] outcomes = new int[2];
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 6_000; i++) {
                byte[] upload = mutated(originals.get(i % originals.size()), random);
                try {
                    byte[] clean = uploads.strip(upload);
                    assertThat(uploads.strip(clean)).isEqualTo(clean);
                    assertThat(GifPieces.of(clean)).isNotEmpty();
                    assertThat(GifStripperTest.frames(clean))
                            .hasSize(uploads.read(clean).frames());
                    outcomes[0]++;
                } catch (Failure refused) {
                    assertThat(refused.detail()).endsWith(".");
                    outcomes[1]++;
                }
            }
        });
        assertThat(outcomes[0]).isGreaterThan(500);
        assertThat(outcomes[1]).isGreaterThan(2_000);
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] mutated = original.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(mutated, random.nextInt(mutated.length)) : mutated;
    }

    /** Four pixels of these codes. */
    private static byte[] coded(int... codes) {
        return PatchGif.screen(4, 1)
                .with(Patch.of(0, 0, 4, 1, (x, y) -> 0), GifLzw.pack(2, codes))
                .bytes();
    }

    private void assertDamaged(byte[] upload, String message) {
        assertThatThrownBy(() -> uploads.strip(upload))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining(message);
    }
}
