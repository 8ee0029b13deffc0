package org.tintype.intake.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.JpegPieces;
import org.tintype.fixture.JpegPieces.Piece;
import org.tintype.fixture.JpegSurgery;
import org.tintype.intake.Limits;
import org.tintype.intake.PictureRefused;
import org.tintype.intake.Uploads;
import org.tintype.pixels.DamagedPicture;
import org.tintype.platform.failure.Failure;

class HostileJpegTest {

    private static final int SOF0 = 0xC0;

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder);
    }

    @Test
    void fileCutAnywhereIsDamaged() {
        byte[] whole = CameraJpeg.progressive(8, 8)
                .withOrientation(6)
                .withComment()
                .withMetadataBehindScans()
                .bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> uploads.read(cut)).as("cut at %d", length).isInstanceOf(DamagedPicture.class);
        }
        assertThat(uploads.read(whole).width()).isEqualTo(8);
    }

    @Test
    void mutationIsStrippedOrRefusedAndNothingElse() {
        Random random = new Random(20_260_101);
        List<byte[]> originals = List.of(
                CameraJpeg.gradient(24, 16).withEverything().withOrientation(6).bytes(),
                CameraJpeg.progressive(24, 16).withEverything().bytes(),
                CameraJpeg.fourComponents(24, 16).withAdobe(2).bytes());
        int[] outcomes = new int[2];
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 3_000; i++) {
                byte[] mutated = mutated(originals.get(i % 3), random);
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
    void thousandsOfScansAreRefusedWithoutBeingRead() {
        List<Piece> pieces =
                new ArrayList<>(JpegPieces.of(CameraJpeg.progressive(16, 16).bytes()));
        Piece scan = pieces.get(pieces.size() - 1);
        pieces.addAll(Collections.nCopies(5_000, scan));
        byte[] upload = JpegPieces.join(pieces);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> uploads.read(upload))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("more than 100 scans"));
    }

    @Test
    void scansAreCountedToTheLimitAndNoFurther() {
        List<Piece> pieces =
                new ArrayList<>(JpegPieces.of(CameraJpeg.gray(16, 16).bytes()));
        Piece scan = pieces.get(pieces.size() - 1);
        pieces.addAll(Collections.nCopies(99, scan));
        assertThat(uploads.read(JpegPieces.join(pieces)).width()).isEqualTo(16);
        pieces.add(scan);
        byte[] oneMore = JpegPieces.join(pieces);
        assertThatThrownBy(() -> uploads.read(oneMore)).isInstanceOf(PictureRefused.class);
        // Cut off right behind the scan that is too many: still refused for that, so nothing behind it was asked for.
        int lastScan = oneMore.length - 2 - scan.entropy().length;
        assertThatThrownBy(() -> uploads.read(Arrays.copyOf(oneMore, lastScan))).isInstanceOf(PictureRefused.class);
    }

    @Test
    void headerThatPromisesMoreThanTheFileHoldsIsDamage() {
        byte[] upload = withSize(7_000, 7_000);
        assertThatThrownBy(() -> uploads.read(upload))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining("7000 x 7000");
    }

    @Test
    void largestHeaderIsRefusedForItsPixels() {
        assertThatThrownBy(() -> uploads.read(withSize(65_535, 65_535)))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("at most 50000000");
    }

    @Test
    void edgeAndPixelsAreRefusedOnePastTheLimit() {
        byte[] upload = CameraJpeg.gradient(40, 24).bytes();
        assertThat(uploads.read(upload, new Limits(960, 40, 100, 1_000)).width())
                .isEqualTo(40);
        assertThatThrownBy(() -> uploads.read(upload, new Limits(959, 40, 100, 1_000)))
                .isInstanceOf(PictureRefused.class);
        assertThatThrownBy(() -> uploads.read(upload, new Limits(960, 39, 100, 1_000)))
                .isInstanceOf(PictureRefused.class);
    }

    @Test
    void sizeIsRefusedBeforeTheRestIsRead() {
        byte[] upload = CameraJpeg.gradient(40, 24).bytes();
        int scan = CameraJpeg.latin1(upload).indexOf("\u00FF\u00DA");
        assertThatThrownBy(() -> uploads.read(Arrays.copyOf(upload, scan), new Limits(10, 100, 100, 1_000)))
                .isInstanceOf(PictureRefused.class);
    }

    @Test
    void longRunsOfFillingTakeNoLongerThanOtherBytes() {
        byte[] filling = new byte[8_000_000];
        Arrays.fill(filling, (byte) 0xFF);
        byte[] whole = CameraJpeg.gray(16, 16).bytes();
        byte[] upload = JpegSurgery.with(whole, whole.length - 2, filling);
        byte[] clean = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> uploads.strip(upload));
        assertThat(clean).hasSizeLessThan(2_000);
    }

    private static byte[] withSize(int width, int height) {
        List<Piece> pieces =
                new ArrayList<>(JpegPieces.of(CameraJpeg.gradient(40, 24).bytes()));
        pieces.replaceAll(piece -> {
            byte[] payload = piece.payload().clone();
            if (piece.marker() == SOF0) {
                payload[1] = (byte) (height >> 8);
                payload[2] = (byte) height;
                payload[3] = (byte) (width >> 8);
                payload[4] = (byte) width;
            }
            return new Piece(piece.marker(), payload, piece.entropy());
        });
        return JpegPieces.join(pieces);
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] mutated = original.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            mutated[random.nextInt(mutated.length)] = random.nextBoolean() ? (byte) 0xFF : (byte) random.nextInt(256);
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(mutated, random.nextInt(mutated.length)) : mutated;
    }
}
