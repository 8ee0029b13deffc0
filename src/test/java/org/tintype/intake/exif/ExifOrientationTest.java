package org.tintype.intake.exif;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.CameraExif;
import org.tintype.pixels.Orientation;

class ExifOrientationTest {

    private static final int SEGMENT = 65_533;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orientationIsReadInBothByteOrders(int value) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] exif = new CameraExif(order)
                    .artist("someone")
                    .orientation(value)
                    .gps(1, 2, "somewhere")
                    .bytes();
            assertThat(ExifOrientation.read(exif)).contains(Orientation.ofExif(value));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void smallestSegmentIsReadBack(int value) {
        byte[] segment = ExifOrientation.segment(Orientation.ofExif(value));
        assertThat(segment).hasSize(32);
        assertThat(ExifOrientation.read(segment)).contains(Orientation.ofExif(value));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255, 65_535})
    void orientationThatDoesNotExistMeansUpright(int value) {
        byte[] exif = new CameraExif(ByteOrder.BIG_ENDIAN).orientation(value).bytes();
        assertThat(ExifOrientation.read(exif)).contains(Orientation.UPRIGHT);
    }

    @Test
    void anotherSegmentIsNoExif() {
        assertThat(ExifOrientation.read("http://ns.adobe.com/xap/1.0/\0".getBytes(US_ASCII)))
                .isEmpty();
        assertThat(ExifOrientation.read("Exif".getBytes(US_ASCII))).isEmpty();
    }

    @Test
    void truncatedExifMeansUprightOrWhatItStillSays() {
        byte[] exif = new CameraExif(ByteOrder.BIG_ENDIAN).orientation(6).bytes();
        for (int length = 6; length < exif.length; length++) {
            assertThat(ExifOrientation.read(Arrays.copyOf(exif, length)).orElseThrow())
                    .isIn(Orientation.UPRIGHT, Orientation.TURNED_LEFT);
        }
        assertThat(ExifOrientation.read(Arrays.copyOf(exif, 14))).contains(Orientation.UPRIGHT);
    }

    @Test
    void orientationThatIsNoNumberMeansUpright() {
        assertThat(read(exif(1).putShort((short) 0x0112)
                        .putShort((short) 2)
                        .putInt(1)
                        .putInt(6)))
                .contains(Orientation.UPRIGHT);
        assertThat(read(exif(1).putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(2)
                        .putInt(6)))
                .contains(Orientation.UPRIGHT);
    }

    @Test
    void directoryThatPointsToItselfIsReadOnce() {
        ByteBuffer exif = exif(1).putShort((short) 0x8769)
                .putShort((short) 4)
                .putInt(1)
                .putInt(8)
                .putInt(8);
        assertThat(read(exif)).contains(Orientation.UPRIGHT);
    }

    @Test
    void countsAndOffsetsOutOfRangeMeanUpright() {
        for (int extreme : new int[] {Integer.MIN_VALUE, -1, Integer.MAX_VALUE, 0x20000000}) {
            ByteBuffer exif = exif(1).putShort((short) 0x9999)
                    .putShort((short) 12)
                    .putInt(extreme)
                    .putInt(extreme);
            assertThat(read(exif)).contains(Orientation.UPRIGHT);
            assertThat(read(exif(1).putInt(10, extreme))).contains(Orientation.UPRIGHT);
        }
        assertThat(read(exif(65_535))).contains(Orientation.UPRIGHT);
    }

    @Test
    void overlappingValuesTakeNoMoreThanAFewTimesTheSegment() {
        int entries = 5_000;
        ByteBuffer exif = exif(entries);
        for (int i = 0; i < entries; i++) {
            exif.putShort((short) 0x9999).putShort((short) 7).putInt(65_000).putInt(8);
        }
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        read(exif);
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(read(exif)).contains(Orientation.UPRIGHT);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10L * SEGMENT);
    }

    @Test
    void noMutationOfExifThrows() {
        byte[] exif = new CameraExif(ByteOrder.LITTLE_ENDIAN)
                .orientation(6)
                .gps(1, 2, "somewhere")
                .makerNote("note")
                .bytes();
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] mutated = exif.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                mutated[6 + random.nextInt(exif.length - 6)] = (byte) random.nextInt(256);
            }
            assertThat(ExifOrientation.read(mutated)).isPresent();
        }
    }

    /** A segment of the largest size, up to the entries of its first directory. */
    private static ByteBuffer exif(int entries) {
        return ByteBuffer.allocate(SEGMENT)
                .put("Exif\0\0MM\0*".getBytes(US_ASCII))
                .putInt(8)
                .putShort((short) entries);
    }

    private static Optional<Orientation> read(ByteBuffer exif) {
        byte[] segment = new byte[exif.capacity()];
        exif.rewind().get(segment);
        return ExifOrientation.read(segment);
    }
}
