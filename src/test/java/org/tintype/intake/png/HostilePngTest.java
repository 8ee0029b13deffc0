package org.tintype.intake.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.PatchPng;
import org.tintype.fixture.PngPieces;
import org.tintype.fixture.PngPieces.Chunk;
import org.tintype.intake.PictureRefused;
import org.tintype.intake.Uploads;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Format;
import org.tintype.platform.failure.Failure;

class HostilePngTest {

    private static final PatchPng PICTURE =
            PatchPng.of(24, 16).painted((x, y) -> 0xFF000000 | (x * 7919 + y * 104729) * 2654435);

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder, Format.PNG);
    }

    @Test
    void fileCutAnywhereIsDamaged() {
        byte[] whole = PICTURE.with("tEXt", "Author\0somebody").oriented(6).bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> uploads.strip(cut)).as("cut at %d", length).isInstanceOf(DamagedPicture.class);
        }
        assertThat(uploads.strip(whole)).isNotEmpty();
    }

    @Test
    void everyBitOfTheDataCounts() {
        byte[] png = PatchPng.of(9, 7).painted(PICTURE.paint()).bytes();
        int size = PngPieces.content(png, "IDAT").length;
        int passed = 0;
        for (int bit = 0; bit < size * 8; bit++) {
            byte[] data = PngPieces.content(png, "IDAT");
            data[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                uploads.strip(withData(png, data));
                passed++;
            } catch (DamagedPicture e) {
                assertThat(e.detail()).startsWith("The PNG is damaged");
            }
        }
        // Those that fill the last byte up in front of the checksum.
        assertThat(passed).isLessThan(8);
    }

    @Test
    void dataHasToBeExactlyThatOfThePixels() {
        byte[] png = PICTURE.bytes();
        byte[] lines = PICTURE.lines();
        assertThat(uploads.strip(withData(png, PngPieces.deflated(lines)))).isNotEmpty();
        assertDamaged(withData(png, PngPieces.deflated(Arrays.copyOf(lines, lines.length - 1))), "less data");
        assertDamaged(withData(png, PngPieces.deflated(Arrays.copyOf(lines, lines.length + 1))), "more data");
        assertDamaged(withData(png, PngPieces.deflated(Arrays.copyOf(lines, lines.length + 500_000))), "more data");
        byte[] data = PngPieces.deflated(lines);
        assertDamaged(withData(png, Arrays.copyOf(data, data.length + 1)), "more data");
        byte[] interlaced = PngPieces.changed(png, "IHDR", header -> {
            header[12] = 1;
            return header;
        });
        assertThatThrownBy(() -> uploads.strip(interlaced)).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void chunkOfDataBehindTheEndOfTheStreamIsDamage() {
        byte[] upload = PngPieces.before(PICTURE.bytes(), "IEND", Chunk.of("IDAT", "SECRET"));
        assertDamaged(upload, "more data");
    }

    @Test
    void filterThatDoesNotExistIsDamage() {
        byte[] lines = PICTURE.lines();
        lines[3 * (1 + 24 * 3)] = 5;
        assertDamaged(withData(PICTURE.bytes(), PngPieces.deflated(lines)), "filter");
    }

    @Test
    void streamWithADictionaryOrWithoutAHeaderIsDamage() {
        Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        assertDamaged(withData(PICTURE.bytes(), deflated(raw)), "compressed data");
        Deflater knowing = new Deflater();
        knowing.setDictionary(new byte[] {1, 2, 3});
        assertThatThrownBy(() -> uploads.strip(withData(PICTURE.bytes(), deflated(knowing))))
                .isInstanceOf(DamagedPicture.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void colorThatIsNotInThePaletteIsDamage(boolean interlaced) {
        for (int depth : new int[] {1, 2, 4, 8}) {
            PatchPng indexed = PatchPng.of(17, 9)
                    .storing(PatchPng.PALETTE, depth)
                    .painted((x, y) -> x == 16 && y == 8 ? 0xFF0000FF : 0xFFFFFFFF);
            byte[] png = (interlaced ? indexed.interlace() : indexed).bytes();
            assertThat(uploads.strip(png)).isEqualTo(png);
            byte[] lacking = PngPieces.changed(png, "PLTE", palette -> Arrays.copyOf(palette, 3));
            assertDamaged(lacking, "palette");
        }
    }

    /** 30,000 x 30,000 pixels of one colour, whole and sound: 110 KB that inflate to 112 MB. */
    @Test
    void bombIsRefusedByItsHeader() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] lines = new byte[30_000 * (1 + 30_000 / 8)];
        deflater.setInput(lines);
        deflater.finish();
        byte[] data = new byte[1 << 20];
        int length = deflater.deflate(data);
        deflater.end();
        byte[] png = PatchPng.of(8, 8).storing(PatchPng.GRAY, 1).bytes();
        byte[] bomb = withData(
                PngPieces.changed(png, "IHDR", header -> {
                    header[2] = header[6] = (byte) (30_000 >> 8);
                    header[3] = header[7] = (byte) 30_000;
                    return header;
                }),
                Arrays.copyOf(data, length));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> uploads.read(bomb))
                .isInstanceOf(PictureRefused.class));
    }

    @Test
    void mutationIsStrippedOrRefusedAndNothingElse() throws Exception {
        Random random = new Random(20_260_101);
        List<byte[]> originals = List.of(
                PICTURE.with("tEXt", "Author\0somebody").oriented(6).bytes(),
                PICTURE.storing(PatchPng.GRAY, 8)
                        .with("tRNS", "\0\7")
                        .with("gAMA", "\0\0\u00B1\u008F")
                        .bytes(),
                PatchPng.of(24, 16)
                        .storing(PatchPng.PALETTE, 4)
                        .interlace()
                        .oriented(3)
                        .bytes(),
                PatchPng.of(9, 9).storing(PatchPng.RGB_ALPHA, 16).oriented(8).bytes());
        int[] outcomes = new int[2];
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 4_000; i++) {
                byte[] upload = mutated(originals.get(i % originals.size()), random);
                try {
                    byte[] clean = uploads.strip(upload);
                    assertThat(uploads.strip(clean)).isEqualTo(clean);
                    assertThat(ImageIO.read(new ByteArrayInputStream(clean))).isNotNull();
                    PngPieces.of(clean);
                    outcomes[0]++;
                } catch (Failure refused) {
                    assertThat(refused.detail()).endsWith(".");
                    outcomes[1]++;
                }
            }
        });
        assertThat(outcomes[0]).isGreaterThan(200);
        assertThat(outcomes[1]).isGreaterThan(1_000);
    }

    /** Half of the time with checksums that fit, so that the change is met by what stands behind them. */
    private static byte[] mutated(byte[] original, Random random) {
        if (random.nextBoolean()) {
            byte[] mutated = original.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            return mutated;
        }
        List<Chunk> chunks = new ArrayList<>(PngPieces.of(original));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int index = random.nextInt(chunks.size());
            Chunk chunk = chunks.get(index);
            byte[] content = chunk.content().clone();
            switch (random.nextInt(4)) {
                case 0 -> chunks.add(random.nextInt(chunks.size()), chunk);
                case 1 ->
                    chunks.set(
                            index, new Chunk(chunk.type(), Arrays.copyOf(content, random.nextInt(content.length + 4))));
                default -> {
                    if (content.length > 0) {
                        content[random.nextInt(content.length)] = (byte) random.nextInt(256);
                    }
                    chunks.set(index, new Chunk(chunk.type(), content));
                }
            }
        }
        return PngPieces.join(chunks);
    }

    private static byte[] deflated(Deflater deflater) {
        deflater.setInput(PICTURE.lines());
        deflater.finish();
        byte[] data = new byte[10_000];
        int length = deflater.deflate(data);
        deflater.end();
        return Arrays.copyOf(data, length);
    }

    private static byte[] withData(byte[] png, byte[] data) {
        return PngPieces.before(PngPieces.without(png, "IDAT"), "IEND", new Chunk("IDAT", data));
    }

    private void assertDamaged(byte[] upload, String message) {
        assertThatThrownBy(() -> uploads.strip(upload))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining(message);
    }
}
