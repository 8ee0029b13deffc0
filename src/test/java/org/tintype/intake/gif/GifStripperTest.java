package org.tintype.intake.gif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.GifLzw;
import org.tintype.fixture.GifPieces;
import org.tintype.fixture.GifPieces.Block;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchGif.Patch;
import org.tintype.intake.Uploads;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.IccProfile;

class GifStripperTest {

    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final int CLEAR = 4;
    private static final int END = 5;

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder, Format.GIF);
    }

    static Stream<PatchGif> uploads() {
        Patch patch = Patch.of(3, 2, 40, 30, (x, y) -> (x * 7 + y * x) & 3);
        PatchGif screen = PatchGif.screen(50, 40);
        PatchGif animation = screen.looping("NETSCAPE2.0", 5)
                .control(1, 10, -1)
                .with(Patch.quadrants(50, 40))
                .control(2, 20, 3)
                .with(patch.colored(1, 2, 3, 4))
                .control(3, 300, 0)
                .with(patch.interlace());
        return Stream.of(
                telling(screen).with(patch),
                telling(screen.with(patch)),
                telling(screen.with(patch.interlace())),
                telling(screen.withoutColors()).with(patch.colored(5, 6, 7, 8)),
                telling(screen).with(patch.coded(8, false)),
                telling(animation),
                telling(animation).with(patch));
    }

    /** Everything that GIFs carry and that draws nothing. */
    private static PatchGif telling(PatchGif picture) {
        return picture.extended(0xFE, "SECRET comment ".repeat(40))
                .extended(0xFF, CameraJpeg.latin1("XMP DataXMP"), CameraJpeg.latin1("<x:xmpmeta>SECRET</x:xmpmeta>"))
                .extended(0xFF, CameraJpeg.latin1("SECRETappl1"), CameraJpeg.latin1("SECRET"))
                .extended(0xFF, CameraJpeg.latin1("SECRET"))
                .extended(0x01, new byte[12], CameraJpeg.latin1("SECRET text"))
                .extended(0x77, "SECRET extension")
                .extended(0xFE, new byte[0]);
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void onlyWhatDrawsIsLeft(PatchGif upload) {
        byte[] clean = uploads.strip(upload.bytes());
        assertThat(GifPieces.kinds(clean)).isSubsetOf("screen", "extension ff", "extension f9", "image");
        assertThat(CameraJpeg.latin1(upload.bytes())).contains("SECRET");
        assertThat(CameraJpeg.latin1(clean)).doesNotContain("SECRET", "XMP");
        assertThat(GifPieces.of(clean))
                .filteredOn(block -> block.kind().equals("extension ff"))
                .allMatch(block -> CameraJpeg.latin1(block.data()).equals("NETSCAPE2.0\1\5\0"));
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void framesAreThoseThatWereSent(PatchGif upload) {
        byte[] clean = uploads.strip(upload.bytes());
        assertThat(frames(clean)).isEqualTo(frames(upload.bytes()));
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void strippingWhatWasStrippedChangesNothing(PatchGif upload) {
        byte[] clean = uploads.strip(upload.bytes());
        assertThat(uploads.strip(clean)).isEqualTo(clean);
        assertThat(uploads.read(clean)).isEqualTo(uploads.read(upload.bytes()));
    }

    @Test
    void blocksAreWrittenWithNothingInTheirReservedBits() {
        byte[] upload = PatchGif.screen(8, 8)
                .control(2, 0x1234, 3)
                .with(Patch.quadrants(8, 8).colored(1, 2, 3, 4).interlace())
                .bytes();
        List<Block> blocks = GifPieces.of(uploads.strip(upload));
        assertThat(blocks.get(0).head()).startsWith('G', 'I', 'F', '8', '9', 'a', 8, 0, 8, 0, 0xF1, 1, 0);
        assertThat(blocks.get(1).data()).containsExactly(0x09, 0x34, 0x12, 3);
        assertThat(blocks.get(2).head()).startsWith(0x2C, 0, 0, 0, 0, 8, 0, 8, 0, 0xC1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NETSCAPE2.0", "ANIMEXTS1.0"})
    void repetitionStays(String application) {
        for (int loops : new int[] {0, 1, 255, 65_535}) {
            byte[] upload = PatchGif.of(8, 8).looping(application, loops).bytes();
            Block block = GifPieces.of(uploads.strip(upload)).get(1);
            assertThat(CameraJpeg.latin1(block.data()))
                    .isEqualTo("NETSCAPE2.0\1" + (char) (loops & 0xFF) + (char) (loops >> 8));
        }
    }

    @Test
    void nothingRidesAlongWithTheRepetition() {
        byte[] name = CameraJpeg.latin1("NETSCAPE2.0");
        byte[] upload = PatchGif.screen(8, 8)
                .extended(0xFF, name, CameraJpeg.latin1("SECRET"), new byte[] {1, 7, 0}, CameraJpeg.latin1("\2SECRET"))
                .extended(0xFF, name, new byte[] {1, 9, 0})
                .with(Patch.quadrants(8, 8))
                .bytes();
        byte[] clean = uploads.strip(upload);
        assertThat(GifPieces.kinds(clean)).containsExactly("screen", "extension ff", "image");
        assertThat(CameraJpeg.latin1(GifPieces.of(clean).get(1).data())).isEqualTo("NETSCAPE2.0\1\7\0");
        byte[] without =
                PatchGif.of(8, 8).extended(0xFF, name, CameraJpeg.latin1("SEC")).bytes();
        assertThat(GifPieces.kinds(uploads.strip(without))).containsExactly("screen", "image");
    }

    @Test
    void colorProfileStays() {
        byte[] name = CameraJpeg.latin1("ICCRGBG1012");
        byte[] longer = Arrays.copyOf(PROFILE, PROFILE.length + 50);
        byte[] upload = PatchGif.of(8, 8).extended(0xFF, name, longer).bytes();
        assertThat(uploads.read(upload).profile()).contains(new IccProfile(PROFILE));
        byte[] clean = uploads.strip(upload);
        assertThat(GifPieces.of(clean).get(1).data())
                .isEqualTo(CameraJpeg.latin1("ICCRGBG1012" + CameraJpeg.latin1(PROFILE)));
        assertThat(uploads.strip(clean)).isEqualTo(clean);
        for (byte[] wrong : List.of(new byte[0], new byte[500], new byte[5 << 20])) {
            byte[] broken = PatchGif.of(8, 8).extended(0xFF, name, wrong).bytes();
            assertThat(uploads.read(broken).profile()).isEmpty();
            assertThat(GifPieces.kinds(uploads.strip(broken))).containsExactly("screen", "image");
        }
    }

    @Test
    void controlBelongsToWhatIsDrawnNext() {
        PatchGif screen = PatchGif.screen(8, 8);
        byte[] text = CameraJpeg.latin1("text");
        byte[] upload = screen.control(1, 1, -1)
                .control(1, 2, -1)
                .extended(0xFE, "comment")
                .with(Patch.quadrants(8, 8))
                .with(Patch.quadrants(8, 8))
                .control(1, 3, -1)
                .extended(0x01, new byte[12], text)
                .with(Patch.quadrants(8, 8))
                .control(1, 4, -1)
                .bytes();
        byte[] clean = uploads.strip(upload);
        assertThat(GifPieces.kinds(clean)).containsExactly("screen", "extension f9", "image", "image", "image");
        assertThat(GifPieces.of(clean).get(1).data()[1]).isEqualTo((byte) 2);
    }

    @Test
    void disposalsThatDoNotExistAreTakenAsViewersDo() {
        for (int[] disposal : new int[][] {{0, 0}, {3, 3}, {4, 3}, {5, 0}, {7, 0}}) {
            byte[] upload = PatchGif.screen(8, 8)
                    .control(disposal[0], 5, -1)
                    .with(Patch.quadrants(8, 8))
                    .bytes();
            assertThat(GifPieces.of(uploads.strip(upload)).get(1).data()[0] >> 2)
                    .isEqualTo(disposal[1]);
        }
    }

    @Test
    void everythingBehindTheTrailerAndBehindTheLastPixelGoes() {
        byte[] gif = PatchGif.of(8, 8).bytes();
        byte[] clean = uploads.strip(gif);
        assertThat(uploads.strip(CameraJpeg.latin1(CameraJpeg.latin1(gif) + "PK\3\4SECRET")))
                .isEqualTo(clean);
        Patch patch = Patch.quadrants(8, 8);
        byte[] data = GifLzw.encode(patch.indices(), 2, true);
        byte[] stuffed = CameraJpeg.latin1(CameraJpeg.latin1(data) + "SECRET".repeat(100));
        assertThat(uploads.strip(PatchGif.screen(8, 8).with(patch, stuffed).bytes()))
                .isEqualTo(clean);
    }

    /** Some encoders leave the end out, or clear once more in front of it: afterwards all have the same. */
    @Test
    void dataEndsAfterTheLastPixel() {
        Patch patch = Patch.of(0, 0, 4, 1, (x, y) -> x & 3);
        byte[] expected = GifLzw.pack(2, CLEAR, 0, 1, 2, 3, END);
        for (int[] codes : new int[][] {
            {CLEAR, 0, 1, 2, 3, END},
            {CLEAR, 0, 1, 2, 3},
            {CLEAR, 0, 1, 2, 3, CLEAR, END},
            {CLEAR, 0, 1, 2, 3, 0, 1, 2, 3, END},
            {CLEAR, 0, 1, 2, 3, END, 1, 1, 1, 1}
        }) {
            byte[] upload =
                    PatchGif.screen(4, 1).with(patch, GifLzw.pack(2, codes)).bytes();
            byte[] clean = uploads.strip(upload);
            assertThat(GifPieces.of(clean).get(1).data()).isEqualTo(expected);
            assertThat(frames(clean)).containsExactly("4x1 [0, 1, 2, 3]");
        }
        byte[] unclear = PatchGif.screen(4, 1)
                .with(patch, GifLzw.pack(2, 0, 1, 2, 3, END))
                .bytes();
        assertThat(GifPieces.of(uploads.strip(unclear)).get(1).data()).isEqualTo(GifLzw.pack(2, 0, 1, 2, 3, END));
    }

    @Test
    void endingFitsWhereverTheLastPixelIs() {
        for (int width = 1; width < 300; width++) {
            Patch patch = Patch.of(0, 0, width, 1, (x, y) -> (x * x / 3) & 3);
            byte[] data = GifLzw.encode(patch.indices(), 2, true);
            byte[] clean =
                    uploads.strip(PatchGif.screen(width, 1).with(patch, data).bytes());
            assertThat(GifPieces.of(clean).get(1).data()).isEqualTo(data);
        }
    }

    @Test
    void emptyBlocksAreLookedPast() {
        byte[] upload = PatchGif.screen(8, 8)
                .with(new byte[3])
                .with(Patch.quadrants(8, 8))
                .with(new byte[2])
                .bytes();
        assertThat(uploads.strip(upload))
                .isEqualTo(uploads.strip(PatchGif.of(8, 8).bytes()));
    }

    @Test
    void colorThatIsNotThereIsDamageUnlessItIsTransparent() {
        PatchGif two = PatchGif.screen(8, 8, 0, 0xFFFFFF);
        Patch patch = Patch.of(0, 0, 8, 8, (x, y) -> x == 7 && y == 7 ? 3 : 0);
        assertThatThrownBy(() -> uploads.strip(two.with(patch).bytes()))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining("colour table");
        assertThat(uploads.strip(two.control(0, 0, 3).with(patch).bytes())).isNotEmpty();
        assertThatThrownBy(() -> uploads.strip(two.control(0, 0, 2).with(patch).bytes()))
                .isInstanceOf(DamagedPicture.class);
    }

    /** Read as a script it is an assignment, which goes on behind the comment that the size begins. */
    @Test
    void scriptThatIsAGifIsOnlyAGifAfterwards() {
        PatchGif script = PatchGif.screen(0x2A2F, 8)
                .extended(0xFE, "*/=1;alert('SECRET');/*")
                .with(Patch.of(0, 0, 0x2A2F, 8, (x, y) -> 0));
        byte[] upload = CameraJpeg.latin1(CameraJpeg.latin1(script.bytes()) + "*/alert('SECRET')//");
        assertThat(CameraJpeg.latin1(upload)).startsWith("GIF89a/*");
        byte[] clean = uploads.strip(upload);
        assertThat(CameraJpeg.latin1(clean)).doesNotContain("alert", "*/");
        assertThat(GifPieces.kinds(clean)).containsExactly("screen", "image");
    }

    @Test
    void olderVersionIsTaken() {
        byte[] gif = PatchGif.of(8, 8).bytes();
        byte[] older = gif.clone();
        older[4] = '7';
        EncodedPicture picture = uploads.read(older);
        assertThat(picture.width()).isEqualTo(8);
        assertThat(uploads.strip(older)).isEqualTo(uploads.strip(gif));
    }

    /** Sizes and indices of all frames by the JDK's reader, which is another one than the product's. */
    static List<String> frames(byte[] gif) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            List<String> frames = new ArrayList<>();
            for (int i = 0; i < reader.getNumImages(true); i++) {
                var raster = reader.read(i).getRaster();
                int[] indices = raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
                frames.add(raster.getWidth() + "x" + raster.getHeight() + " " + Arrays.toString(indices));
            }
            return frames;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }
}
