package org.tintype.pixels.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.EightPartitions;
import org.tintype.fixture.PatchWebp;
import org.tintype.fixture.RiffPieces;
import org.tintype.fixture.RiffPieces.Piece;
import org.tintype.pixels.DamagedPicture;

class LossyFrameTest {

    /** What rounding between YCbCr and RGB may differ in. */
    private static final int ROUNDING = 1;

    private WebpFiles files;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        files = new WebpFiles(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "320, 200, 1", "320, 200, 20", "320, 200, 50", "320, 200, 80", "320, 200, 95", "320, 200, 100",
        "1, 1, 80", "16, 16, 80", "17, 1, 80", "1, 33, 80", "15, 31, 80", "333, 47, 75"
    })
    void seesWhatLibwebpSees(int width, int height, int quality) {
        byte[] file = PatchWebp.scene(width, height).lossy(quality).bytes();

        assertNear(files.pixels(file), PatchWebp.decodedByOthers(file).orElseThrow());
    }

    @Test
    void readsPartitionsAndSegments() {
        byte[] file = EightPartitions.bytes();

        assertNear(files.pixels(file), PatchWebp.decodedByOthers(file).orElseThrow());
        assertThat(files.check(file)).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 80, 100})
    void wholeDataOfAnEncoderIsNeeded(int quality) {
        byte[] file = PatchWebp.scene(200, 120).lossy(quality).bytes();
        LossyFrame frame = ((WebpImage.Lossy) files.image(file)).frame();

        assertThat(files.check(file)).containsExactly(frame.first(), frame.rest());
    }

    @Test
    void bytesBehindThePartitionsAreNotNeeded() {
        byte[] data = data(PatchWebp.scene(100, 60).lossy(70).bytes());
        byte[] longer = Arrays.copyOf(data, data.length + 1_000);

        List<Extent> used = files.check(file(longer));

        assertThat(used.get(1).to() - 20).isBetween((long) data.length, (long) data.length + LossyFrame.FLUSH);
    }

    /** Both know to the byte what an arithmetic decoder has to see. */
    @Test
    void dataThatEndsTooEarlyIsDamageExactlyWhereLibwebpSaysSo() {
        for (byte[] whole : List.of(PatchWebp.scene(100, 60).lossy(70).bytes(), EightPartitions.bytes())) {
            byte[] data = data(whole);
            List<Integer> refused = new ArrayList<>();
            List<Integer> refusedByOthers = new ArrayList<>();
            // Of an even length, because libwebp reads on into the filling.
            for (int missing = data.length & 1; missing < 40; missing += 2) {
                byte[] cut = file(Arrays.copyOf(data, data.length - missing));
                if (isRefused(cut)) {
                    refused.add(missing);
                }
                if (PatchWebp.decodedByOthers(cut).isEmpty()) {
                    refusedByOthers.add(missing);
                }
            }
            assertThat(refused).isEqualTo(refusedByOthers).hasSizeGreaterThan(15);
        }
    }

    @Test
    void dataCutAnywhereIsDamage() {
        byte[] data = data(PatchWebp.scene(100, 60).lossy(70).bytes());
        for (int tenths = 0; tenths < 10; tenths++) {
            byte[] cut = file(Arrays.copyOf(data, data.length * tenths / 10));
            assertThatThrownBy(() -> files.check(cut)).as("%d tenths", tenths).isInstanceOf(DamagedPicture.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // not a key frame, of a later version, not to be shown
        "0, 0x01", "0, 0x08", "0, 0x10",
        // start code, each byte
        "3, 0x01", "4, 0x01", "5, 0x01"
    })
    void headOfAnotherKindIsDamage(int index, String flipped) {
        byte[] data = data(PatchWebp.of(16, 16).lossy(70).bytes());
        data[index] ^= (byte) (int) Integer.decode(flipped);
        assertThatThrownBy(() -> files.image(file(data))).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void pictureWithoutPixelsIsDamage() {
        for (int edge : new int[] {6, 8}) {
            byte[] data = data(PatchWebp.of(16, 16).lossy(70).bytes());
            data[edge] = 0;
            assertThatThrownBy(() -> files.image(file(data))).isInstanceOf(DamagedPicture.class);
        }
    }

    @Test
    void partitionsLongerThanTheDataAreDamage() {
        byte[] first = data(PatchWebp.of(16, 16).lossy(70).bytes());
        first[2] = (byte) 0xFF;
        assertThatThrownBy(() -> files.image(file(first))).isInstanceOf(DamagedPicture.class);
        byte[] second = data(EightPartitions.bytes());
        int lengths = 10 + ((second[0] & 0xFF) >> 5 | (second[1] & 0xFF) << 3);
        second[lengths + 1] = 1;
        assertThatThrownBy(() -> files.check(file(second))).isInstanceOf(DamagedPicture.class);
    }

    private boolean isRefused(byte[] file) {
        try {
            files.check(file);
            return false;
        } catch (DamagedPicture e) {
            return true;
        }
    }

    private static byte[] data(byte[] file) {
        return RiffPieces.of(file).get(0).data();
    }

    private static byte[] file(byte[] data) {
        return RiffPieces.join(List.of(new Piece("VP8 ", data)));
    }

    private static void assertNear(int[] argb, int[] expected) {
        assertThat(argb).hasSameSizeAs(expected);
        for (int i = 0; i < argb.length; i++) {
            for (int shift = 0; shift < Integer.SIZE; shift += 8) {
                int distance = Math.abs(((argb[i] >>> shift) & 0xFF) - ((expected[i] >>> shift) & 0xFF));
                if (distance > ROUNDING) {
                    assertThat(Integer.toHexString(argb[i]))
                            .as("pixel %d", i)
                            .isEqualTo(Integer.toHexString(expected[i]));
                }
            }
        }
    }
}
