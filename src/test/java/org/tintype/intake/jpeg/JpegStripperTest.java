package org.tintype.intake.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.JpegImageParser;
import org.apache.commons.imaging.formats.jpeg.JpegImagingParameters;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.JpegPictures;
import org.tintype.fixture.JpegPieces;
import org.tintype.fixture.JpegPieces.Piece;
import org.tintype.fixture.JpegSurgery;
import org.tintype.fixture.PatchJpeg;
import org.tintype.intake.Uploads;
import org.tintype.pixels.Orientation;

class JpegStripperTest {

    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final Set<Integer> FOR_THE_DECODER = Set.of(0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDC, 0xDD);

    /** With markers of all numbers, and stuffed bytes, in a thousand bytes or so. */
    private static final byte[] RESTARTING = PatchJpeg.of(64, 48)
            .painted((x, y) -> (x * 7919 + y * 104729) * 2654435)
            .restartingEvery(1)
            .bytes();

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder);
    }

    static Stream<CameraJpeg> uploadsThatTell() {
        return Stream.of(
                color().withGps(),
                color().withMakerNote(),
                color().withThumbnail(),
                color().withXmp(),
                color().withExtendedXmp(),
                color().withIptc(),
                color().withComment(),
                color().withJfifThumbnail(),
                color().withJfxxThumbnail(),
                color().withSecondPicture(),
                color().withDucky(),
                color().withFlir(),
                color().withTrailer(),
                color().withAppendedHtml(),
                color().withAppendedZip(),
                color().withJunkBetweenSegments(),
                color().withEverything(),
                color().withEverything().withProfile(PROFILE, 1_000).withAdobe(1),
                color().withoutJfif().withGps().withXmp().withIptc().withOrientation(6),
                CameraJpeg.gray(40, 24).withEverything(),
                CameraJpeg.fourComponents(40, 24).withAdobe(2).withEverything(),
                CameraJpeg.progressive(40, 24).withMetadataBehindScans(),
                CameraJpeg.progressive(40, 24).withEverything().withOrientation(8));
    }

    @ParameterizedTest
    @MethodSource("uploadsThatTell")
    void nothingThatTellsIsLeft(CameraJpeg upload) {
        String before = CameraJpeg.latin1(upload.bytes());
        assertThat(upload.secrets()).isNotEmpty().allSatisfy(secret -> assertThat(before)
                .contains(secret));

        String after = CameraJpeg.latin1(uploads.strip(upload.bytes()));

        assertThat(after).doesNotContain("SECRET");
        assertThat(upload.secrets()).noneMatch(after::contains);
    }

    @ParameterizedTest
    @MethodSource("uploadsThatTell")
    void onlySegmentsThatTheDecoderNeedsAreLeft(CameraJpeg upload) {
        for (Piece piece : JpegPieces.of(uploads.strip(upload.bytes()))) {
            boolean known =
                    switch (piece.marker()) {
                        case 0xE0 -> piece.begins("JFIF\0") && piece.payload().length == 14;
                        case 0xE1 -> piece.begins("Exif\0\0") && piece.payload().length == 32;
                        case 0xE2 -> piece.begins("ICC_PROFILE\0");
                        case 0xEE -> piece.begins("Adobe") && piece.payload().length == 12;
                        default -> FOR_THE_DECODER.contains(piece.marker());
                    };
            assertThat(known).as("segment %x", piece.marker()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("uploadsThatTell")
    void pixelsAreThoseThatWereSent(CameraJpeg upload) {
        byte[] clean = uploads.strip(upload.bytes());
        assertThat(JpegPictures.samples(clean)).isEqualTo(JpegPictures.samples(upload.picture()));
        assertThat(coded(clean)).isEqualTo(coded(upload.picture()));
    }

    @ParameterizedTest
    @MethodSource("uploadsThatTell")
    void strippingWhatWasStrippedChangesNothing(CameraJpeg upload) {
        byte[] clean = uploads.strip(upload.bytes());
        assertThat(uploads.strip(clean)).isEqualTo(clean);
    }

    @ParameterizedTest
    @MethodSource("uploadsThatTell")
    void whatTheHeaderSaysStaysTrue(CameraJpeg upload) {
        var before = uploads.read(upload.bytes());
        assertThat(uploads.read(uploads.strip(upload.bytes()))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("uploadsThatTell")
    void anotherReaderFindsNoMetadataButOrientation(CameraJpeg upload) throws IOException {
        byte[] clean = uploads.strip(upload.bytes());
        assertThat(tags(clean)).isSubsetOf("Orientation");
        assertThat(Imaging.getXmpXml(clean)).isNull();
        assertThat(new JpegImageParser().getPhotoshopMetadata(ByteSource.array(clean), new JpegImagingParameters()))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void orientationStays(int value) throws IOException {
        byte[] clean =
                uploads.strip(color().withEverything().withOrientation(value).bytes());
        assertThat(uploads.read(clean).orientation()).isEqualTo(Orientation.ofExif(value));
        assertThat(tags(clean)).containsExactly("Orientation");
    }

    @Test
    void uprightPictureKeepsNoExifAtAll() throws IOException {
        byte[] clean = uploads.strip(color().withGps().withOrientation(1).bytes());
        assertThat(tags(clean)).isEmpty();
        assertThat(JpegPieces.of(clean)).noneMatch(piece -> piece.marker() == 0xE1);
    }

    @Test
    void colourProfileStaysByteForByte() throws IOException {
        byte[] clean = uploads.strip(
                color().withProfile(PROFILE, 1_000).withEverything().bytes());
        assertThat(Imaging.getIccProfileBytes(clean)).isEqualTo(PROFILE);
    }

    @Test
    void profileThatIsNotWholeGoes() {
        byte[] clean = uploads.strip(color().with(0xE2, "ICC_PROFILE\0\1\2half").bytes());
        assertThat(JpegPieces.of(clean)).noneMatch(piece -> piece.marker() == 0xE2);
    }

    @Test
    void nothingRidesOutBehindTheFieldsOfAKnownSegment() {
        byte[] upload = color().withoutJfif()
                .with(0xE0, "JFIF\0\1\2\1\0H\0H\0\0SECRET")
                .with(0xEE, "Adobe\0d\0\0\0\0\1SECRET")
                .with(0xE0, "SECRET")
                .with(0xEE, "SECRET")
                .with(0xCC, "SECRET")
                .bytes();
        byte[] clean = uploads.strip(upload);
        assertThat(CameraJpeg.latin1(clean)).contains("JFIF", "Adobe").doesNotContain("SECRET");
    }

    @Test
    void fillingInFrontOfMarkersGoesAndDataStays() {
        String tidy = CameraJpeg.latin1(RESTARTING);
        assertThat(tidy).contains("\u00FF\u00D0", "\u00FF\u00D7", "\u00FF\0");
        String filled = tidy.replaceAll("(\u00FF[\u00D0-\u00D7\u00D9])", "\u00FF\u00FF$1");
        assertThat(uploads.strip(CameraJpeg.latin1(filled))).isEqualTo(RESTARTING);
    }

    @Test
    void dataBehindAMarkerThatEndsTheScanIsJunk() {
        byte[] clean = uploads.strip(RESTARTING);
        for (char marker : new char[] {'\u0001', '\u0002', '\u00BF'}) {
            byte[] junk = CameraJpeg.latin1("\u00FF" + marker + "SECRET");
            assertThat(uploads.strip(JpegSurgery.with(RESTARTING, RESTARTING.length - 2, junk)))
                    .isEqualTo(clean);
        }
    }

    @Test
    void markersAreFoundWhereverBlocksAreCut() {
        byte[] clean = uploads.strip(RESTARTING);
        for (int length = 64_000; length < 65_500; length++) {
            byte[] upload = JpegSurgery.withSegment(RESTARTING, 0xFE, new byte[length]);
            assertThat(uploads.strip(upload)).as("behind %d", length).isEqualTo(clean);
        }
    }

    @Test
    void pictureThatDecodersWouldGuessAtSaysWhatItIs() {
        byte[] guessed = uploads.strip(
                color().withoutJfif().withComponentIds(0, 1, 2).withGps().bytes());
        assertThat(JpegPieces.of(guessed).get(0).begins("JFIF\0")).isTrue();
        byte[] known = uploads.strip(color().withoutJfif().withGps().bytes());
        assertThat(JpegPieces.of(known)).noneMatch(piece -> piece.begins("JFIF"));
    }

    private static CameraJpeg color() {
        return CameraJpeg.gradient(40, 24);
    }

    /** What the decoder is given, segment by segment. */
    private static String coded(byte[] jpeg) {
        return JpegPieces.of(jpeg).stream()
                .filter(piece -> FOR_THE_DECODER.contains(piece.marker()))
                .map(piece -> CameraJpeg.latin1(piece.bytes()))
                .collect(Collectors.joining());
    }

    private static Set<String> tags(byte[] jpeg) throws IOException {
        Set<String> names = new TreeSet<>();
        if (Imaging.getMetadata(jpeg) instanceof JpegImageMetadata metadata && metadata.getExif() != null) {
            for (TiffField field : metadata.getExif().getAllFields()) {
                names.add(field.getTagName());
            }
        }
        return names;
    }
}
