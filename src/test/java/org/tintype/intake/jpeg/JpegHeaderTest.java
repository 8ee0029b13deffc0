package org.tintype.intake.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.JpegPieces;
import org.tintype.fixture.JpegPieces.Piece;
import org.tintype.intake.PictureRefused;
import org.tintype.intake.Uploads;
import org.tintype.intake.exif.ExifOrientation;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.Samples;

class JpegHeaderTest {

    private static final int APP14 = 0xEE;
    private static final int DNL = 0xDC;
    private static final int DRI = 0xDD;
    private static final int SOF0 = 0xC0;
    private static final int SOS = 0xDA;

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder);
    }

    @Test
    void sizeAndOrientationAreRead() {
        EncodedPicture picture =
                uploads.read(CameraJpeg.gradient(40, 24).withOrientation(6).bytes());
        assertThat(picture.width()).isEqualTo(40);
        assertThat(picture.height()).isEqualTo(24);
        assertThat(picture.orientation()).isEqualTo(Orientation.TURNED_LEFT);
        assertThat(picture.displayedWidth()).isEqualTo(24);
        assertThat(picture.profile()).isEmpty();
    }

    @Test
    void onlyTheFirstExifCounts() {
        CameraJpeg jpeg = CameraJpeg.gradient(16, 16).withOrientation(6);
        byte[] upload = jpeg.with(Piece.of(0xE1, ExifOrientation.segment(Orientation.MIRRORED)))
                .bytes();
        assertThat(uploads.read(upload).orientation()).isEqualTo(Orientation.TURNED_LEFT);
    }

    @Test
    void metadataBehindTheFirstScanIsTooLate() {
        byte[] upload = CameraJpeg.progressive(16, 16).withMetadataBehindScans().bytes();
        assertThat(uploads.read(upload).orientation()).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void meaningOfThreeComponentsIsTakenAsLibjpegTakesIt() {
        assertThat(samples(color())).isEqualTo(Samples.YCBCR);
        assertThat(samples(color().withAdobe(0))).isEqualTo(Samples.YCBCR);
        assertThat(samples(color().withComponentIds('R', 'G', 'B'))).isEqualTo(Samples.YCBCR);
        assertThat(samples(color().withoutJfif())).isEqualTo(Samples.YCBCR);
        assertThat(samples(color().withoutJfif().withAdobe(0))).isEqualTo(Samples.RGB);
        assertThat(samples(color().withoutJfif().withAdobe(1))).isEqualTo(Samples.YCBCR);
        assertThat(samples(color().withoutJfif().withAdobe(1).withComponentIds('R', 'G', 'B')))
                .isEqualTo(Samples.YCBCR);
        assertThat(samples(color().withoutJfif().withComponentIds('R', 'G', 'B')))
                .isEqualTo(Samples.RGB);
        assertThat(samples(color().withoutJfif().withComponentIds(0, 1, 2))).isEqualTo(Samples.YCBCR);
    }

    @Test
    void meaningOfOneAndFourComponentsIsTakenAsLibjpegTakesIt() {
        assertThat(samples(CameraJpeg.gray(16, 16))).isEqualTo(Samples.GRAY);
        assertThat(samples(four())).isEqualTo(Samples.CMYK);
        assertThat(samples(four().withAdobe(0))).isEqualTo(Samples.ADOBE_CMYK);
        assertThat(samples(four().withAdobe(2))).isEqualTo(Samples.ADOBE_YCCK);
        assertThat(samples(four().with(APP14, "Adobe_CM"))).isEqualTo(Samples.CMYK);
    }

    @Test
    void fillingJunkAndMarkersWithoutSegmentArePassedOver() {
        byte[] upload = CameraJpeg.gradient(40, 24).withJunkBetweenSegments().bytes();
        assertThat(uploads.read(upload).width()).isEqualTo(40);
        String tidy = CameraJpeg.latin1(CameraJpeg.gradient(40, 24).bytes());
        String untidy = tidy.replaceFirst("\u00FF\u00DB", "\u00FF\u0001\u00FF\u00D3\u00FF\u00FF\u00DB");
        assertThat(uploads.read(CameraJpeg.latin1(untidy)).width()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC3, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF, 0xDE, 0xDF, 0xF7})
    void otherKindsOfFrameAreRefused(int marker) {
        byte[] upload = changed(SOF0, frame -> new Piece(marker, frame.payload(), frame.entropy()));
        assertThatThrownBy(() -> uploads.read(upload))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("not supported");
    }

    @Test
    void extendedSequentialFrameIsTaken() {
        byte[] upload = changed(SOF0, frame -> new Piece(0xC1, frame.payload(), frame.entropy()));
        assertThat(uploads.read(upload).width()).isEqualTo(40);
    }

    @Test
    void twelveBitsTwoComponentsAndNoPixelsAreRefused() {
        assertThatThrownBy(() -> uploads.read(frameWith(0, 12))).hasMessageContaining("12 bits");
        assertThatThrownBy(() -> uploads.read(frameOf("\u0008\0\u0018\0(\2\1\u0011\0\2\u0011\0")))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("2 components");
        assertThatThrownBy(() -> uploads.read(frameWith(2, 0)))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("40 x 0");
        assertThatThrownBy(() -> uploads.read(frameWith(4, 0)))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("0 x 24");
    }

    @Test
    void fixedSegmentsHaveToHaveTheirExactLength() {
        List<byte[]> uploads = List.of(
                changed(SOF0, JpegHeaderTest::longer),
                changed(SOS, JpegHeaderTest::longer),
                changed(0xC4, JpegHeaderTest::longer),
                changed(0xDB, JpegHeaderTest::longer),
                CameraJpeg.gradient(40, 24).with(DRI, "\0\0\0").bytes(),
                frameOf("\u0008\0\u0018\0"),
                changed(SOS, scan -> new Piece(SOS, new byte[0], scan.entropy())));
        for (byte[] upload : uploads) {
            assertThatThrownBy(() -> this.uploads.read(upload)).isInstanceOf(DamagedPicture.class);
        }
    }

    @Test
    void segmentShorterThanItsLengthIsDamage() {
        for (String length : new String[] {"\0\0", "\0\1"}) {
            String upload = "\u00FF\u00D8\u00FF\u00E5" + length
                    + CameraJpeg.latin1(CameraJpeg.gradient(40, 24).bytes()).substring(2);
            assertThatThrownBy(() -> uploads.read(CameraJpeg.latin1(upload)))
                    .isInstanceOf(DamagedPicture.class)
                    .hasMessageContaining("length");
        }
    }

    @Test
    void linesHaveToBeThoseOfTheFrame() {
        assertThat(uploads.read(withBeforeEnd(Piece.of(DNL, CameraJpeg.latin1("\0\u0018"))))
                        .height())
                .isEqualTo(24);
        assertThatThrownBy(() -> uploads.read(withBeforeEnd(Piece.of(DNL, CameraJpeg.latin1("\0\u0019")))))
                .isInstanceOf(DamagedPicture.class);
        assertThatThrownBy(() -> uploads.read(withBeforeEnd(Piece.of(DNL, CameraJpeg.latin1("\0\u0018\0")))))
                .isInstanceOf(DamagedPicture.class);
    }

    @Test
    void secondFrameAndPictureWithinThePictureAreDamage() {
        List<Piece> pieces =
                new ArrayList<>(JpegPieces.of(CameraJpeg.gradient(40, 24).bytes()));
        Piece frame = pieces.stream()
                .filter(piece -> piece.marker() == SOF0)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> uploads.read(withBeforeEnd(frame)))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining("second frame");
        String upload = CameraJpeg.latin1(CameraJpeg.gradient(40, 24).bytes());
        assertThatThrownBy(() -> uploads.read(CameraJpeg.latin1("\u00FF\u00D8" + upload)))
                .isInstanceOf(DamagedPicture.class)
                .hasMessageContaining("another one");
    }

    @Test
    void pictureWithoutFrameOrScanIsDamaged() {
        assertThatThrownBy(() -> uploads.read(CameraJpeg.latin1("\u00FF\u00D8\u00FF\u00D9")))
                .isInstanceOf(DamagedPicture.class);
        List<Piece> pieces =
                new ArrayList<>(JpegPieces.of(CameraJpeg.gradient(40, 24).bytes()));
        pieces.removeIf(piece -> piece.marker() == SOS);
        assertThatThrownBy(() -> uploads.read(JpegPieces.join(pieces))).isInstanceOf(DamagedPicture.class);
        pieces.removeIf(piece -> piece.marker() == SOF0);
        assertThatThrownBy(() -> uploads.read(JpegPieces.join(pieces))).isInstanceOf(DamagedPicture.class);
    }

    @Test
    void scanOfComponentsThatAreNotThereIsDamage() {
        byte[] upload = changed(SOS, scan -> {
            byte[] payload = scan.payload().clone();
            payload[1] = 99;
            return new Piece(SOS, payload, scan.entropy());
        });
        assertThatThrownBy(() -> uploads.read(upload)).isInstanceOf(DamagedPicture.class);
    }

    private Samples samples(CameraJpeg jpeg) {
        return uploads.read(jpeg.bytes()).samples();
    }

    private static CameraJpeg color() {
        return CameraJpeg.gradient(16, 16);
    }

    private static CameraJpeg four() {
        return CameraJpeg.fourComponents(16, 16);
    }

    private static byte[] withBeforeEnd(Piece piece) {
        List<Piece> pieces =
                new ArrayList<>(JpegPieces.of(CameraJpeg.gradient(40, 24).bytes()));
        pieces.add(piece);
        return JpegPieces.join(pieces);
    }

    private static byte[] frameWith(int index, int value) {
        return changed(SOF0, frame -> {
            byte[] payload = frame.payload().clone();
            payload[index] = (byte) value;
            return Piece.of(SOF0, payload);
        });
    }

    private static byte[] frameOf(String payload) {
        return changed(SOF0, frame -> Piece.of(SOF0, CameraJpeg.latin1(payload)));
    }

    private static Piece longer(Piece piece) {
        return new Piece(
                piece.marker(), CameraJpeg.latin1(CameraJpeg.latin1(piece.payload()) + "SECRET"), piece.entropy());
    }

    private static byte[] changed(int marker, UnaryOperator<Piece> change) {
        List<Piece> pieces =
                new ArrayList<>(JpegPieces.of(CameraJpeg.gradient(40, 24).bytes()));
        pieces.replaceAll(piece -> piece.marker() == marker ? change.apply(piece) : piece);
        return JpegPieces.join(pieces);
    }
}
