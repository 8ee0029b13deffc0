package org.tintype.intake.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.PatchPng;
import org.tintype.fixture.PngPieces;
import org.tintype.fixture.PngPieces.Chunk;
import org.tintype.intake.Uploads;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.IccProfile;

class PngStripperTest {

    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final byte[] CHROMATICITIES = new byte[32];
    private static final Set<String> DRAWING = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder, Format.PNG);
    }

    static Stream<PatchPng> kinds() {
        return PatchPng.kinds().stream().flatMap(kind -> {
            PatchPng picture = telling(PatchPng.of(19, 13)
                    .storing(kind[0], kind[1])
                    .painted((x, y) -> ((x * 3 + y * 5) & 1) == 0 ? 0xFF102030 : 0x80C0E0FF));
            return Stream.of(picture, picture.interlace());
        });
    }

    /** Everything that PNGs carry and that draws nothing. */
    private static PatchPng telling(PatchPng picture) {
        byte[] zipped = PngPieces.deflated("SECRET".repeat(10).getBytes(StandardCharsets.US_ASCII));
        return picture.with("tEXt", "Author\0SECRET")
                .with("zTXt", "Comment\0\0" + CameraJpeg.latin1(zipped))
                .with("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>SECRET</x:xmpmeta>")
                .with("tIME", "\7\u00EA\1\2\3\4\5")
                .with("pHYs", "\0\0\u000B\u0013\0\0\u000B\u0013\1")
                .with("sPLT", "SECRET\0\u0008")
                .with("prVt", "SECRET")
                .with("caBX", "SECRET")
                .oriented(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void onlyWhatDrawsIsLeft(PatchPng upload) {
        byte[] clean = uploads.strip(upload.bytes());
        assertThat(PngPieces.types(clean)).isSubsetOf(DRAWING);
        assertThat(CameraJpeg.latin1(clean)).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void dataIsThatWhichWasSent(PatchPng upload) {
        byte[] clean = uploads.strip(upload.bytes());
        for (String type : List.of("IHDR", "PLTE", "tRNS", "IDAT")) {
            assertThat(PngPieces.content(clean, type)).isEqualTo(PngPieces.content(upload.bytes(), type));
        }
        assertThat(samples(clean)).isEqualTo(samples(upload.bytes()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void strippingWhatWasStrippedChangesNothing(PatchPng upload) {
        byte[] clean = uploads.strip(upload.bytes());
        assertThat(uploads.strip(clean)).isEqualTo(clean);
        assertThat(uploads.read(clean)).isEqualTo(uploads.read(upload.bytes()));
    }

    @Test
    void whatSaysHowColorsAreMeantStays() {
        byte[] upload = telling(PatchPng.of(8, 8)
                        .with("cICP", "\1\r\0\1")
                        .with("mDCV", new byte[24])
                        .with("cLLI", new byte[8])
                        .with("sRGB", "\0")
                        .with("gAMA", "\0\0\u00B1\u008F")
                        .with("cHRM", CHROMATICITIES))
                .bytes();
        byte[] clean = uploads.strip(upload);
        assertThat(PngPieces.types(clean))
                .containsExactly("IHDR", "cICP", "mDCV", "cLLI", "sRGB", "gAMA", "cHRM", "IDAT", "IEND");
        assertThat(PngPieces.content(clean, "gAMA")).isEqualTo(new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F});
        assertThat(uploads.strip(clean)).isEqualTo(clean);
    }

    @Test
    void whatSaysItInAWayThatDoesNotExistGoes() {
        byte[] wrong = PatchPng.of(8, 8)
                .with("cICP", "\1\r\1\1")
                .with("sRGB", "\4")
                .with("gAMA", "\0\0\0\0")
                .with("cHRM", "SECRET")
                .with("mDCV", "SECRET")
                .with("cLLI", "SECRET")
                .bytes();
        assertThat(PngPieces.types(uploads.strip(wrong))).containsOnly("IHDR", "IDAT", "IEND");
        byte[] late = PngPieces.before(PatchPng.of(8, 8).bytes(), "IEND", Chunk.of("gAMA", "\0\0\u00B1\u008F"));
        assertThat(PngPieces.types(uploads.strip(late))).containsOnly("IHDR", "IDAT", "IEND");
        byte[] twice = PatchPng.of(8, 8).with("sRGB", "\1").with("sRGB", "\2").bytes();
        assertThat(PngPieces.content(uploads.strip(twice), "sRGB")).containsExactly(1);
    }

    @Test
    void colorProfileStaysWithoutItsName() {
        EncodedPicture picture =
                uploads.read(PatchPng.of(8, 8).profiled(PROFILE).bytes());
        assertThat(picture.profile()).contains(new IccProfile(PROFILE));

        byte[] clean = uploads.strip(PatchPng.of(8, 8).profiled(PROFILE).bytes());
        byte[] chunk = PngPieces.content(clean, "iCCP");
        assertThat(CameraJpeg.latin1(chunk)).startsWith("icc\0\0");
        assertThat(PngPieces.inflated(Arrays.copyOfRange(chunk, 5, chunk.length)))
                .isEqualTo(PROFILE);
        assertThat(uploads.strip(clean)).isEqualTo(clean);
    }

    @Test
    void nothingRidesBehindTheProfile() {
        byte[] longer = Arrays.copyOf(PROFILE, PROFILE.length + 100);
        longer[PROFILE.length + 50] = 'S';
        byte[] upload = PatchPng.of(8, 8).profiled(longer).bytes();
        assertThat(uploads.read(upload).profile()).contains(new IccProfile(PROFILE));
        byte[] trailed = PngPieces.changed(upload, "iCCP", chunk -> Arrays.copyOf(chunk, chunk.length + 7));
        byte[] chunk = PngPieces.content(uploads.strip(trailed), "iCCP");
        assertThat(chunk).hasSizeLessThan(PROFILE.length);
        assertThat(PngPieces.inflated(Arrays.copyOfRange(chunk, 5, chunk.length)))
                .isEqualTo(PROFILE);
    }

    @Test
    void whatIsNoProfileGoes() {
        byte[] bomb = PngPieces.deflated(new byte[100 << 20]);
        List<byte[]> chunks = List.of(
                new byte[0],
                CameraJpeg.latin1("name"),
                CameraJpeg.latin1("name\0"),
                CameraJpeg.latin1("name\0\0"),
                CameraJpeg.latin1("name\0\1" + CameraJpeg.latin1(PngPieces.deflated(PROFILE))),
                CameraJpeg.latin1("n".repeat(80) + "\0\0" + CameraJpeg.latin1(PngPieces.deflated(PROFILE))),
                CameraJpeg.latin1("name\0\0SECRET"),
                CameraJpeg.latin1("name\0\0" + CameraJpeg.latin1(PngPieces.deflated(new byte[500]))),
                CameraJpeg.latin1("name\0\0" + CameraJpeg.latin1(bomb)));
        for (byte[] chunk : chunks) {
            byte[] upload = PatchPng.of(8, 8).with("iCCP", chunk).bytes();
            assertThat(uploads.read(upload).profile()).isEqualTo(Optional.empty());
            assertThat(PngPieces.types(uploads.strip(upload))).containsOnly("IHDR", "IDAT", "IEND");
        }
    }

    @Test
    void everythingBehindTheEndGoes() {
        byte[] png = PatchPng.of(8, 8).bytes();
        byte[] upload = CameraJpeg.latin1(CameraJpeg.latin1(png) + "PK\3\4 SECRET <script>");
        assertThat(uploads.strip(upload)).isEqualTo(png);
        byte[] full = PngPieces.changed(png, "IEND", end -> CameraJpeg.latin1("SECRET"));
        assertThat(uploads.strip(full)).isEqualTo(png);
    }

    @Test
    void suggestedPaletteGoes() {
        byte[] upload = PngPieces.before(PatchPng.of(8, 8).bytes(), "IDAT", Chunk.of("PLTE", "SECRET"));
        assertThat(PngPieces.types(uploads.strip(upload))).containsOnly("IHDR", "IDAT", "IEND");
    }

    @Test
    void bitsThatNoSampleHasDoNotRideOnTheTransparentColor() {
        PatchPng gray = PatchPng.of(8, 8).storing(PatchPng.GRAY, 4);
        byte[] clean = uploads.strip(gray.with("tRNS", "S\u00F5").bytes());
        assertThat(PngPieces.content(clean, "tRNS")).containsExactly(0, 5);
        PatchPng deep = PatchPng.of(8, 8).storing(PatchPng.GRAY, 16);
        byte[] deepClean = uploads.strip(deep.with("tRNS", "S\u00F5").bytes());
        assertThat(PngPieces.content(deepClean, "tRNS")).containsExactly(0x53, 0xF5);
    }

    @Test
    void emptyDataChunksGo() {
        byte[] png = PatchPng.of(8, 8).bytes();
        byte[] upload = PngPieces.before(png, "IEND", Chunk.of("IDAT", ""), Chunk.of("IDAT", ""));
        assertThat(uploads.strip(upload)).isEqualTo(png);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, 9, 7000})
    void orientationThatTurnsNothingLeavesTheDataAlone(int value) {
        byte[] png = PatchPng.of(8, 6).bytes();
        assertThat(uploads.strip(PatchPng.of(8, 6).oriented(value).bytes())).isEqualTo(png);
    }

    @Test
    void textIsNeverInflated() {
        byte[] bomb = PngPieces.deflated(new byte[200 << 20]);
        byte[] upload = PatchPng.of(8, 8)
                .with("zTXt", "Comment\0\0" + CameraJpeg.latin1(bomb))
                .with("iTXt", "Comment\0\1\0\0\0" + CameraJpeg.latin1(bomb))
                .bytes();
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        Path file = uploads.file(upload);
        long before = threads.getCurrentThreadAllocatedBytes();
        uploads.stripFile(file);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2 << 20);
    }

    /** The JDK's reader, which is another one than the product's. */
    static int[] samples(byte[] png) {
        try {
            Raster raster = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)))
                    .getRaster();
            return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
