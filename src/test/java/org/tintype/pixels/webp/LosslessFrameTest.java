package org.tintype.pixels.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.BitWriter;
import org.tintype.fixture.PatchWebp;
import org.tintype.fixture.RiffPieces;
import org.tintype.fixture.RiffPieces.Piece;
import org.tintype.pixels.DamagedPicture;

class LosslessFrameTest {

    private static final int OPAQUE = 0xFF000000;
    private static final int[] COLORS = new Random(3).ints(256, OPAQUE, 0).toArray();

    private WebpFiles files;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        files = new WebpFiles(folder);
    }

    /** What an encoder does differently: predictors, colours of their own tables, copies, caches, many codes. */
    static Stream<PatchWebp> pictures() {
        PatchWebp picture = PatchWebp.of(97, 61);
        int[] noise = new Random(4).ints(97 * 61).toArray();
        return Stream.of(
                PatchWebp.scene(1, 1),
                PatchWebp.scene(1, 40),
                PatchWebp.scene(40, 1),
                PatchWebp.scene(97, 61),
                PatchWebp.scene(400, 300),
                picture,
                picture.painted((x, y) -> OPAQUE | x << 16 | y << 8 | (x + y)),
                picture.painted((x, y) -> COLORS[(x / 5 + y / 3) % 2]),
                picture.painted((x, y) -> COLORS[(x / 5 + y / 3) % 4]),
                picture.painted((x, y) -> COLORS[(x * 5 + y * 3) % 13]),
                picture.painted((x, y) -> COLORS[(x * x + y * 3) % 200]),
                picture.painted((x, y) -> OPAQUE | noise[y * 97 + x]),
                picture.painted((x, y) -> noise[y * 97 + x] | 0x01000000).withAlpha(),
                picture.painted((x, y) -> (1 + x * 2) << 24 | 0x336699 + y).withAlpha());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void pixelsAreThoseThatWereEncoded(PatchWebp picture) {
        assertThat(files.pixels(picture.bytes())).isEqualTo(picture.argb());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void wholeDataOfAnEncoderIsNeededAndNoMore(PatchWebp picture) {
        byte[] data = data(picture.bytes());
        byte[] longer = Arrays.copyOf(data, data.length + 1_000);
        assertThat(files.check(file(data))).containsExactly(new Extent(25, 20L + data.length));
        assertThat(files.check(file(longer))).containsExactly(new Extent(25, 20L + data.length));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void dataThatEndsTooEarlyIsDamage(PatchWebp picture) {
        byte[] data = data(picture.bytes());
        byte[] cut = file(Arrays.copyOf(data, data.length - 1));
        assertThatThrownBy(() -> files.check(cut)).isInstanceOf(DamagedPicture.class);
        for (int tenths = 0; tenths < 10; tenths++) {
            byte[] shorter = file(Arrays.copyOf(data, data.length * tenths / 10));
            assertThatThrownBy(() -> files.check(shorter)).isInstanceOf(DamagedPicture.class);
        }
    }

    @Test
    void pictureOfOneColourTakesNoBitsAPixel() {
        byte[] data = new BitWriter().head(3, 2).number(0, 3).color(0xFF123456).bytes();
        assertThat(files.pixels(file(data))).containsOnly(0xFF123456).hasSize(6);
        assertThat(PatchWebp.decodedByOthers(file(data)))
                .hasValueSatisfying(argb -> assertThat(argb).containsOnly(0xFF123456));
    }

    @Test
    void transparencyThatTheHeaderDeniesIsNone() {
        byte[] data = new BitWriter().head(1, 1).number(0, 3).color(0x40123456).bytes();
        assertThat(files.pixels(file(data))).containsExactly(0xFF123456);
    }

    @Test
    void transformThatComesTwiceIsDamage() {
        BitWriter bits = new BitWriter().head(4, 4);
        bits.number(0b101, 3).number(0b101, 3).number(0, 3).color(0xFF000000);
        assertRefused(bits.bytes(), "transform");
        byte[] once = new BitWriter()
                .head(4, 4)
                .number(0b101, 3)
                .number(0, 3)
                .color(0xFF000000)
                .bytes();
        assertThat(files.pixels(file(once))).containsOnly(0xFF000000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 15})
    void cacheOfAWrongSizeIsDamage(int bits) {
        assertRefused(
                new BitWriter()
                        .head(4, 4)
                        .number(0, 1)
                        .number(1, 1)
                        .number(bits, 4)
                        .number(0, 1)
                        .color(0xFF000000)
                        .bytes(),
                "cache");
    }

    @Test
    void copyFromBeforeThePictureIsDamage() {
        // The only green symbol is the shortest copy, before there is anything to copy.
        byte[] data = new BitWriter()
                .head(4, 4)
                .number(0, 3)
                .number(0, 1)
                .number(1, 4) // lengths of 5 of the lengths' codes: 17, 18, 0, 1, 2
                .number(0, 3)
                .number(1, 3)
                .number(0, 3)
                .number(1, 3)
                .number(0, 3)
                .number(0, 1) // all 280
                .number(1, 1)
                .number(127, 7) // 138 zeros
                .number(1, 1)
                .number(107, 7) // 118 zeros
                .number(0, 1) // the symbol 256
                .number(1, 1)
                .number(12, 7) // 23 zeros
                .only(0)
                .only(0)
                .only(0)
                .only(0)
                .bytes();
        assertRefused(data, "copy");
        assertThat(PatchWebp.decodedByOthers(file(data))).isEmpty();
    }

    @Test
    void prefixCodeThatIsNotCompleteIsDamage() {
        for (int second : new int[] {2, 7}) {
            byte[] data = new BitWriter()
                    .head(4, 4)
                    .number(0, 3)
                    .number(0, 1)
                    .number(0, 4)
                    .number(1, 3)
                    .number(second, 3)
                    .number(0, 6)
                    .bytes();
            assertRefused(Arrays.copyOf(data, 100), "prefix code");
        }
        byte[] empty = new BitWriter()
                .head(4, 4)
                .number(0, 3)
                .number(0, 1)
                .number(0, 4)
                .number(0, 12)
                .bytes();
        assertRefused(Arrays.copyOf(empty, 100), "prefix code");
    }

    @Test
    void symbolThatDoesNotExistIsDamage() {
        byte[] data = new BitWriter()
                .head(4, 4)
                .number(0, 3)
                .only(1)
                .only(2)
                .only(3)
                .only(255)
                .only(40)
                .bytes();
        assertRefused(data, "prefix code");
    }

    /** Of some 20 bits each in the file, and of thousands of bytes in a decoder's memory. */
    @ParameterizedTest
    @CsvSource({"1024, 256, 16", "16, 16, 1"})
    void moreCodesThanAnyEncoderMakesAreRefusedBeforeTheyAreRead(int width, int height, int group) {
        // A map of blocks of 4 x 4 pixels, of which one calls for a group that is too many: in red, for thousands.
        BitWriter bits =
                new BitWriter().head(width, height).number(0, 2).number(1, 1).number(0, 3);
        bits.number(0, 1);
        bits.only(group == 1 ? 16 : 0);
        bits.number(1, 1).number(1, 1).number(1, 1).number(0, 8).number(group, 8);
        bits.only(0).only(255).only(0);
        for (int i = 0; i < width / 4 * height / 4; i++) {
            bits.number(i == 9 && group > 1 ? 1 : 0, 1);
        }
        assertRefused(bits.bytes(), "groups");
    }

    @Test
    void headOfAnotherKindIsDamage() {
        byte[] version = new BitWriter().head(4, 4).bytes();
        version[4] |= 0x20;
        assertRefused(version, "lossless");
        byte[] signature = new BitWriter().head(4, 4).bytes();
        signature[0] = 0x2E;
        assertRefused(signature, "lossless");
    }

    private void assertRefused(byte[] data, String message) {
        assertThatThrownBy(() -> files.check(file(data)))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining(message);
    }

    private static byte[] data(byte[] file) {
        return RiffPieces.of(file).get(0).data();
    }

    private static byte[] file(byte[] data) {
        return RiffPieces.join(List.of(new Piece("VP8L", data)));
    }
}
