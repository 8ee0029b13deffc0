package org.tintype.intake.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.HandmadeJpeg;
import org.tintype.fixture.JpegPieces;
import org.tintype.fixture.JpegPieces.Piece;
import org.tintype.intake.Uploads;
import org.tintype.pixels.DamagedPicture;

/** The rules of entropy-coded data, each with what just keeps it and what just breaks it. */
class JpegScansTest {

    private static final int ZERO = 0x00;
    private static final int EOB = 0x00;
    private static final int ZRL = 0xF0;
    private static final int LONGEST_EOB_RUN = 0xE0;

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder);
    }

    @Test
    void everyBlockHasToBeThereAndNoOther() {
        assertKept(block().codes(ZERO, EOB));
        assertRefused(block(), "less data than");
        assertRefused(block().codes(ZERO), "ends before its last block");
        assertRefused(block().codes(ZERO, EOB, ZERO, EOB), "data follows the last block");
        assertKept(HandmadeJpeg.sequential(9, 9).scan().codes(0, 0, 0, 0, 0, 0, 0, 0));
        assertRefused(HandmadeJpeg.sequential(9, 9).scan().codes(0, 0, 0, 0, 0, 0), "ends before its last block");
    }

    @Test
    void coefficientsGoToTheLastOneAndNoFurther() {
        assertKept(block().codes(ZERO, ZRL, ZRL, ZRL, 0xE1).bits(1, 1));
        assertRefused(block().codes(ZERO, ZRL, ZRL, ZRL, 0xE1).bits(1, 1).codes(EOB), "data follows");
        assertRefused(block().codes(ZERO, ZRL, ZRL, ZRL, 0xF1).bits(1, 1), "makes no sense");
        assertRefused(block().codes(ZERO, ZRL, ZRL, ZRL, ZRL), "makes no sense");
    }

    @Test
    void blockWithoutAnEndIsFollowedByTheNext() {
        for (int size = 1; size <= 10; size++) {
            HandmadeJpeg picture = HandmadeJpeg.sequential(64, 64).scan();
            for (int i = 0; i < 64; i++) {
                picture.codes(ZERO, ZRL, ZRL, ZRL, 0xE0 + size).bits(i, size);
            }
            assertKept(picture);
        }
    }

    @Test
    void valuesAreNoLargerThanSamplesOfEightBitsMakeThem() {
        assertKept(block().codes(11).bits(0, 11).codes(EOB));
        assertRefused(block().codes(12).bits(0, 12).codes(EOB), "makes no sense");
        assertKept(block().codes(ZERO, 0x0A).bits(0, 10).codes(EOB));
        assertRefused(block().codes(ZERO, 0x0B).bits(0, 11).codes(EOB), "makes no sense");
    }

    @Test
    void everyCodeHasToBeInItsTableAndToMeanSomething() {
        assertRefused(block().bits(0xFF, 8).codes(EOB), "makes no sense");
        assertRefused(block().codes(ZERO).bits(0xFF, 8), "makes no sense");
        // A run of several ends is for progressive scans.
        assertRefused(block().codes(ZERO, 0x10).bits(0, 1), "makes no sense");
    }

    @Test
    void paddingIsWrittenAsOnes() {
        byte[] ones = block().codes(4).bits(0, 4).codes(EOB).bits(0b1111, 4).bytes();
        for (int padding = 0; padding < 16; padding++) {
            byte[] upload =
                    block().codes(4).bits(0, 4).codes(EOB).bits(padding, 4).bytes();
            assertThat(uploads.strip(upload)).isEqualTo(ones);
        }
    }

    @Test
    void paddingThatMakesAByteAllOnesIsStuffed() {
        HandmadeJpeg allButPadding = block().codes(ZERO, ZRL, ZRL, ZRL, 0xE5).bits(0b11111, 5);
        byte[] clean = uploads.strip(allButPadding.bits(0, 3).bytes());
        assertThat(Arrays.copyOfRange(clean, clean.length - 4, clean.length)).containsExactly(0xFF, 0x00, 0xFF, 0xD9);
        assertThat(uploads.strip(clean)).isEqualTo(clean);
    }

    @Test
    void restartMarkersStandWhereTheyAreDueInOrder() {
        HandmadeJpeg sound = restarting().codes(0, 0);
        for (int number = 0; number < 9; number++) {
            sound.restart(number % 8).codes(0, 0);
        }
        assertKept(sound);
        assertRefused(restarting().codes(0, 0).restart(1).codes(0, 0), "restart marker");
        assertRefused(restarting().codes(0, 0, 0, 0), "data follows");
        assertRefused(restarting().codes(0, 0).restart(0).restart(1).codes(0, 0), "ends before its last block");
        assertRefused(
                HandmadeJpeg.sequential(16, 8).scan().codes(0, 0).restart(0).codes(0, 0), "ends before");
    }

    @Test
    void intervalsAreComparedWithTheirOwnBlocks() {
        assertRefused(restartingEvery(2).codes(0, 0, 0, 0, 0, 0).restart(0).codes(0, 0, 0, 0), "data follows");
        assertRefused(restartingEvery(2).codes(0, 0).restart(0).codes(0, 0, 0, 0), "ends before");
    }

    @Test
    void restartMarkerBehindTheLastIntervalGoes() {
        byte[] sound = restartingEvery(10).codes(new int[20]).bytes();
        for (int number = 0; number < 8; number++) {
            assertThat(uploads.strip(restartingEvery(10)
                            .codes(new int[20])
                            .restart(number)
                            .bytes()))
                    .isEqualTo(sound);
        }
        HandmadeJpeg oneMore = restartingEvery(10).codes(new int[20]).restart(0);
        assertRefused(oneMore.restart(1), "follow the last block");
        assertRefused(restartingEvery(10).codes(new int[20]).restart(0).codes(0), "follow the last block");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 0",
        "0, 63, 0, 0",
        "2, 1, 0, 0",
        "1, 64, 0, 0",
        "1, 63, 0, 14",
        "1, 63, 2, 0",
        "1, 63, 1, 1",
        "1, 63, 1, 2",
    })
    void parametersOfAScanHaveToBeLegal(int first, int last, int high, int low) {
        assertRefused(progressive().scan(first, last, high, low).codes(0), "header of a scan is wrong");
    }

    @Test
    void scansGoOnWhereTheOthersHaveEnded() {
        String contradict = "contradict";
        assertRefused(HandmadeJpeg.progressive(8, 8).scan(1, 63, 0, 0).codes(0), contradict);
        assertRefused(progressive().scan(0, 0, 0, 0).codes(0), contradict);
        assertRefused(progressive().scan(0, 0, 1, 0).codes(0), contradict);
        assertRefused(progressive().scan(1, 63, 1, 0).codes(0), contradict);
        assertRefused(progressive().scan(1, 63, 0, 2).codes(0).scan(1, 63, 1, 0).codes(0), contradict);
        assertRefused(progressive().scan(1, 9, 0, 0).codes(0).scan(9, 63, 0, 0).codes(0), contradict);
        assertRefused(block().codes(0, 0).scan().codes(0, 0), contradict);
    }

    @Test
    void everyBitOfEveryCoefficientHasToCome() {
        String missing = "scans are missing";
        assertKept(progressive().scan(1, 9, 0, 0).codes(0).scan(10, 63, 0, 0).codes(0));
        assertRefused(progressive(), missing);
        assertRefused(progressive().scan(1, 62, 0, 0).codes(0), missing);
        assertRefused(progressive().scan(1, 63, 0, 1).codes(0), missing);
        assertRefused(HandmadeJpeg.progressive(8, 8).scan(0, 0, 0, 1).codes(0), missing);
    }

    @Test
    void dcIsRefinedByOneBitABlock() {
        assertKept(HandmadeJpeg.progressive(72, 8)
                .scan(0, 0, 0, 1)
                .codes(new int[9])
                .scan(0, 0, 1, 0)
                .bits(0x155, 9)
                .scan(1, 63, 0, 0)
                .codes(0x30)
                .bits(1, 3));
        assertRefused(
                HandmadeJpeg.progressive(72, 8)
                        .scan(0, 0, 0, 1)
                        .codes(new int[9])
                        .scan(0, 0, 1, 0)
                        .bits(0, 8),
                "ends before");
    }

    @Test
    void bandEndsWithItsLastCoefficient() {
        assertKept(progressive()
                .scan(1, 4, 0, 0)
                .codes(0x31)
                .bits(0, 1)
                .scan(5, 63, 0, 0)
                .codes(EOB));
        assertRefused(progressive().scan(1, 4, 0, 0).codes(0x41).bits(0, 1), "makes no sense");
        assertRefused(progressive().scan(1, 4, 0, 0).codes(ZRL), "makes no sense");
    }

    /** 217 x 151 blocks are as many as a run can end. */
    @Test
    void longestRunOfEndsEndsWithTheScan() {
        assertKept(blocks(217, 151)
                .scan(1, 63, 0, 1)
                .codes(LONGEST_EOB_RUN)
                .bits(0x3FFF, 14)
                .scan(1, 63, 1, 0)
                .codes(LONGEST_EOB_RUN)
                .bits(0x3FFF, 14));
        assertRefused(blocks(216, 151).scan(1, 63, 0, 1).codes(LONGEST_EOB_RUN).bits(0x3FFF, 14), "makes no sense");
        assertRefused(
                blocks(216, 151)
                        .scan(1, 63, 0, 1)
                        .codes(0x00)
                        .codes(LONGEST_EOB_RUN)
                        .bits(216 * 151 - 1 - 16_384, 14)
                        .scan(1, 63, 1, 0)
                        .codes(LONGEST_EOB_RUN)
                        .bits(0x3FFF, 14),
                "makes no sense");
    }

    @Test
    void runOfEndsDoesNotGoPastARestartMarker() {
        assertKept(blocks(2, 1)
                .restartingEvery(1)
                .scan(1, 63, 0, 0)
                .codes(EOB)
                .restart(0)
                .codes(EOB));
        assertRefused(
                blocks(2, 1).restartingEvery(1).scan(1, 63, 0, 0).codes(0x10).bits(0, 1), "makes no sense");
    }

    /** Of a block in which the coefficients 1 and 3 are not zero before. */
    @Test
    void refinementCorrectsWhatIsNotZero() {
        // Two zeros (2 and 4) are passed over, with two corrections; 5 is new; nothing is left to correct.
        assertKept(refining().codes(0x21).bits(1, 1).bits(0b10, 2).codes(EOB));
        assertRefused(refining().codes(0x21).bits(1, 1).bits(0b10, 2).codes(EOB, 0), "data follows");
        // An end leaves both corrections to come.
        assertKept(refining().codes(EOB).bits(0b01, 2));
        assertRefused(refining().codes(EOB), "ends before");
        assertRefused(refining().codes(0x02).bits(0, 6), "makes no sense");
        // There are 61 zeros.
        assertKept(refining().codes(ZRL).bits(0, 2).codes(ZRL, ZRL, 0xC1).bits(0, 1));
        assertRefused(refining().codes(ZRL).bits(0, 2).codes(ZRL, ZRL, 0xD1).bits(0, 1), "makes no sense");
    }

    @Test
    void refinementKnowsWhatAnEarlierOneHasBrought() {
        HandmadeJpeg twice = progressive()
                .scan(1, 63, 0, 2)
                .codes(EOB)
                .scan(1, 63, 2, 1)
                .codes(0x11)
                .bits(1, 1)
                .codes(EOB)
                .scan(1, 63, 1, 0)
                .codes(EOB)
                .bits(0, 1);
        assertKept(twice);
        assertRefused(twice.bits(0, 8), "data follows");
    }

    @Test
    void tablesHaveToBeThere() {
        assertRefused(changed(0xDA, 2, 0x10), "Huffman table is missing");
        assertRefused(changed(0xDA, 2, 0x01), "Huffman table is missing");
        assertRefused(changed(0xDA, 2, 0x40), "Huffman table is missing");
        assertRefused(changed(0xC4, 17, 16), "Huffman table is wrong");
        assertRefused(changed(0xC0, 8, 1), "quantization table is missing");
        assertRefused(changed(0xC0, 8, 9), "quantization table is missing");
    }

    @Test
    void tablesHaveNoMoreCodesThanFitAndNotTheOneOfOnesAlone() {
        List<Piece> pieces = JpegPieces.of(block().codes(ZERO, EOB).bytes());
        for (int codes = 1; codes <= 4; codes++) {
            byte[] table = new byte[1 + 16 + codes];
            table[1] = (byte) codes;
            assertRefused(changed(pieces, 0xC4, table), codes == 1 ? "table is missing" : "too many codes");
            table[1] = 0;
            table[2] = (byte) codes;
            assertRefused(changed(pieces, 0xC4, table), codes < 4 ? "table is missing" : "too many codes");
        }
    }

    @Test
    void scansOfSeveralComponentsKeepToTheFrame() {
        List<Piece> pieces = JpegPieces.of(CameraJpeg.gradient(16, 16).bytes());
        byte[] order = pieces.get(pieces.size() - 1).payload();
        byte[] twice = order.clone();
        twice[3] = order[1];
        assertRefused(changed(pieces, 0xDA, twice), "header of a scan is wrong");
        byte[] swapped = order.clone();
        swapped[1] = order[3];
        swapped[3] = order[1];
        assertRefused(changed(pieces, 0xDA, swapped), "header of a scan is wrong");
    }

    @Test
    void mcuHasNoMoreThanTenBlocks() {
        List<Piece> pieces = JpegPieces.of(CameraJpeg.gradient(16, 16).bytes());
        byte[] frame = pieces.stream()
                .filter(piece -> piece.marker() == 0xC0)
                .findFirst()
                .orElseThrow()
                .payload()
                .clone();
        frame[7] = 0x33;
        assertRefused(changed(pieces, 0xC0, frame), "header of a scan is wrong");
    }

    private static HandmadeJpeg block() {
        return HandmadeJpeg.sequential(8, 8).scan();
    }

    private static HandmadeJpeg restarting() {
        return HandmadeJpeg.sequential(80, 8).restartingEvery(1).scan();
    }

    /** Ten blocks in a row. */
    private static HandmadeJpeg restartingEvery(int mcus) {
        return HandmadeJpeg.sequential(80, 8).restartingEvery(mcus).scan();
    }

    /** One block whose DC coefficient has come. */
    private static HandmadeJpeg progressive() {
        return blocks(1, 1);
    }

    private static HandmadeJpeg blocks(int across, int down) {
        return HandmadeJpeg.progressive(8 * across, 8 * down).scan(0, 0, 0, 0).codes(new int[across * down]);
    }

    private static HandmadeJpeg refining() {
        return progressive()
                .scan(1, 63, 0, 1)
                .codes(0x01)
                .bits(1, 1)
                .codes(0x11)
                .bits(0, 1)
                .codes(EOB)
                .scan(1, 63, 1, 0);
    }

    /** Returns a handmade picture with one byte of its first segment of a kind changed. */
    private static byte[] changed(int marker, int index, int value) {
        List<Piece> pieces = JpegPieces.of(block().codes(ZERO, EOB).bytes());
        byte[] payload = pieces.stream()
                .filter(piece -> piece.marker() == marker)
                .findFirst()
                .orElseThrow()
                .payload()
                .clone();
        payload[index] = (byte) value;
        return changed(pieces, marker, payload);
    }

    private static byte[] changed(List<Piece> pieces, int marker, byte[] payload) {
        return JpegPieces.join(pieces.stream()
                .map(piece -> piece.marker() == marker ? new Piece(marker, payload, piece.entropy()) : piece)
                .toList());
    }

    private void assertKept(HandmadeJpeg picture) {
        assertThat(uploads.strip(picture.bytes())).isEqualTo(picture.bytes());
    }

    private void assertRefused(HandmadeJpeg picture, String why) {
        assertRefused(picture.bytes(), why);
    }

    private void assertRefused(byte[] upload, String why) {
        assertThatThrownBy(() -> uploads.strip(upload))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageStartingWith("The JPEG is damaged: ")
                .hasMessageContaining(why);
    }
}
