package org.tintype.intake.webp;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.CameraExif;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.EightPartitions;
import org.tintype.fixture.ExtendedWebp;
import org.tintype.fixture.PatchWebp;
import org.tintype.fixture.RiffPieces;
import org.tintype.fixture.RiffPieces.Piece;
import org.tintype.intake.Uploads;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.IccProfile;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.Samples;

class WebpStripperTest {

    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final Piece UNKNOWN = Piece.of("SECR", "SECRET");
    private static final Set<String> KNOWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP", "EXIF");

    private Uploads uploads;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        uploads = new Uploads(folder, Format.WEBP);
    }

    static Stream<byte[]> uploadsThatTell() {
        return Stream.of(
                still(scene()).withExif(exif(1)).bytes(),
                still(scene().lossy(80)).withExif(exif(6)).withXmp().bytes(),
                still(scene().lossy(80)).withXmp().withProfile(PROFILE).bytes(),
                still(glass().lossy(80)).withExif(exif(3)).with(UNKNOWN).bytes(),
                still(glass()).first(UNKNOWN).withExif(exif(1)).bytes(),
                still(glass().lossy(50)).first(UNKNOWN).with(UNKNOWN, UNKNOWN).bytes(),
                animation().withExif(exif(1)).withXmp().bytes(),
                animation()
                        .withProfile(PROFILE)
                        .withExif(exif(8))
                        .first(UNKNOWN)
                        .bytes(),
                behind(still(scene()).bytes(), "<html>SECRET</html>"),
                behind(scene().lossy(70).bytes(), "PK\3\4SECRET"),
                RiffPieces.join(List.of(RiffPieces.of(scene().bytes()).get(0), UNKNOWN)),
                RiffPieces.join(
                        List.of(longer(RiffPieces.of(scene().lossy(80).bytes()).get(0)))),
                RiffPieces.join(List.of(longer(RiffPieces.of(scene().bytes()).get(0)))),
                RiffPieces.join(RiffPieces.of(glass().lossy(80).bytes()).stream()
                        .map(piece -> piece.type().equals("ALPH") ? longer(piece) : piece)
                        .toList()),
                RiffPieces.join(
                        List.of(longer(RiffPieces.of(EightPartitions.bytes()).get(0)))));
    }

    @ParameterizedTest
    @MethodSource("uploadsThatTell")
    void nothingThatTellsIsLeft(byte[] upload) {
        assertThat(CameraJpeg.latin1(upload)).contains("SECRET");

        byte[] clean = uploads.strip(upload);

        assertThat(CameraJpeg.latin1(clean)).doesNotContain("SECRET");
        assertThat(RiffPieces.types(RiffPieces.of(clean))).isSubsetOf(KNOWN);
        assertThat(RiffPieces.join(RiffPieces.of(clean))).isEqualTo(clean);
    }

    @ParameterizedTest
    @MethodSource("uploadsThatTell")
    void strippingWhatWasStrippedChangesNothing(byte[] upload) {
        byte[] clean = uploads.strip(upload);
        assertThat(uploads.strip(clean)).isEqualTo(clean);
    }

    @ParameterizedTest
    @MethodSource("uploadsThatTell")
    void whatTheHeaderSaysStaysTrue(byte[] upload) {
        EncodedPicture before = uploads.read(upload);
        assertThat(uploads.read(uploads.strip(upload))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("uploadsThatTell")
    void othersSeeThePixelsThatWereSent(byte[] upload) {
        byte[] clean = uploads.strip(upload);
        assertThat(PatchWebp.decodedByOthers(clean).map(Arrays::hashCode))
                .isEqualTo(PatchWebp.decodedByOthers(upload).map(Arrays::hashCode))
                .isEqualTo(uploads.read(upload).frames() > 1 ? Optional.empty() : seen(clean));
    }

    private static Optional<Integer> seen(byte[] clean) {
        return Optional.of(Arrays.hashCode(PatchWebp.decodedByOthers(clean).orElseThrow()));
    }

    static Stream<byte[]> cleanUploads() {
        return Stream.of(
                scene().bytes(),
                scene().lossy(80).bytes(),
                glass().bytes(),
                glass().lossy(80).bytes(),
                EightPartitions.bytes(),
                animation().bytes(),
                animation().withProfile(PROFILE).bytes(),
                still(glass().lossy(80)).withProfile(PROFILE).bytes());
    }

    @ParameterizedTest
    @MethodSource("cleanUploads")
    void whatIsCleanAlreadyStaysByteForByte(byte[] upload) {
        assertThat(uploads.strip(upload)).isEqualTo(upload);
    }

    @Test
    void pictureIsDescribed() {
        EncodedPicture picture = uploads.read(
                still(scene()).withProfile(PROFILE).withExif(exif(6)).bytes());
        assertThat(picture.format()).isEqualTo(Format.WEBP);
        assertThat(picture.width()).isEqualTo(60);
        assertThat(picture.displayedWidth()).isEqualTo(40);
        assertThat(picture.samples()).isEqualTo(Samples.RGB);
        assertThat(picture.orientation()).isEqualTo(Orientation.TURNED_LEFT);
        assertThat(picture.profile()).contains(new IccProfile(PROFILE));
        assertThat(picture.frames()).isEqualTo(1);
        assertThat(uploads.read(animation().bytes()).frames()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void orientationIsTheOneTagThatStays(int value) {
        byte[] clean = uploads.strip(still(scene()).withExif(exif(value)).bytes());
        assertThat(uploads.read(clean).orientation()).isEqualTo(Orientation.ofExif(value));
        assertThat(RiffPieces.of(clean)).last().satisfies(piece -> {
            assertThat(piece.type()).isEqualTo("EXIF");
            assertThat(piece.data()).hasSize(26);
        });
    }

    @Test
    void orientationIsReadAlsoAsItStandsInAJpeg() {
        byte[] upload = still(scene())
                .with(new Piece("EXIF", exif(6).bytes()))
                .flagged(ExtendedWebp.EXIF)
                .bytes();
        assertThat(uploads.read(upload).orientation()).isEqualTo(Orientation.TURNED_LEFT);
    }

    @Test
    void chunksThatTheHeaderDoesNotAnnounceAreNotLookedAt() {
        byte[] upload =
                still(scene()).withProfile(PROFILE).withExif(exif(6)).flagged(0).bytes();
        assertThat(uploads.read(upload).orientation()).isEqualTo(Orientation.UPRIGHT);
        assertThat(uploads.strip(upload)).isEqualTo(scene().bytes());
    }

    @Test
    void headerIsWrittenFromWhatIsKept() {
        byte[] clean = uploads.strip(still(glass().lossy(80))
                .withXmp()
                .withExif(exif(1))
                .withProfile(new byte[200])
                .flagged(0xFFFFFFFF & ~ExtendedWebp.ANIMATED)
                .bytes());
        Piece header = RiffPieces.of(clean).get(0);
        assertThat(header.type()).isEqualTo("VP8X");
        assertThat(Arrays.copyOf(header.data(), 4)).containsExactly(ExtendedWebp.TRANSPARENT, 0, 0, 0);
    }

    @Test
    void colourProfileStaysByteForByteAndNothingBehindIt() {
        byte[] longer = Arrays.copyOf(PROFILE, PROFILE.length + 100);
        for (byte[] sent : List.of(PROFILE, longer)) {
            List<Piece> clean =
                    RiffPieces.of(uploads.strip(still(scene()).withProfile(sent).bytes()));
            assertThat(clean.get(1).type()).isEqualTo("ICCP");
            assertThat(clean.get(1).data()).isEqualTo(PROFILE);
        }
    }

    @Test
    void whatCallsItselfAProfileAndIsNoneGoes() {
        byte[] tooLong = Arrays.copyOf(PROFILE, 5 * 1024 * 1024);
        ByteBuffer.wrap(tooLong).putInt(tooLong.length);
        for (byte[] sent : List.of(new byte[0], new byte[3], new byte[200], Arrays.copyOf(PROFILE, 500), tooLong)) {
            assertThat(uploads.strip(still(scene()).withProfile(sent).bytes())).isEqualTo(scene().bytes());
        }
    }

    @Test
    void framesKeepTheirPlacesTimesAndWays() {
        List<Piece> sent = RiffPieces.of(animation().bytes());
        List<Piece> kept = RiffPieces.of(uploads.strip(animation().withXmp().bytes()));
        assertThat(RiffPieces.types(kept)).containsExactly("VP8X", "ANIM", "ANMF", "ANMF", "ANMF");
        for (int i = 1; i < kept.size(); i++) {
            Piece expected = sent.get(i);
            assertThat(kept.get(i).data()).startsWith(Arrays.copyOf(expected.data(), i == 1 ? 6 : 15));
        }
        assertThat(kept)
                .extracting(piece -> piece.data()[Math.min(15, piece.data().length - 1)])
                .endsWith((byte) 0, (byte) 1, (byte) 2);
    }

    @Test
    void chunksInsideAFrameGo() {
        byte[] upload = ExtendedWebp.animation(60, 40)
                .frame(scene(), 0, 0, 0xF0, UNKNOWN, Piece.of("EXIF", "SECRET"))
                .frame(scene().lossy(60), 0, 0, 0)
                .bytes();
        byte[] clean = uploads.strip(upload);
        assertThat(CameraJpeg.latin1(clean)).doesNotContain("SECRET");
        Piece frame = RiffPieces.of(clean).get(2);
        assertThat(RiffPieces.types(RiffPieces.within(frame, 16))).containsExactly("VP8L");
        assertThat(frame.data()[15]).isZero();
    }

    @Test
    void animationOfOneFrameStaysOne() {
        byte[] upload =
                ExtendedWebp.animation(100, 80).frame(scene(), 20, 10, 0).bytes();
        assertThat(uploads.strip(upload)).isEqualTo(upload);
    }

    @Test
    void fillingOfTheLastChunkMayBeMissing() {
        byte[] whole = still(scene()).with(Piece.of("LAST", "odd")).bytes();
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        cut[4]--;
        assertThat(uploads.strip(cut)).isEqualTo(scene().bytes());
    }

    private static ExtendedWebp still(PatchWebp picture) {
        return ExtendedWebp.of(picture);
    }

    private static ExtendedWebp animation() {
        return ExtendedWebp.animation(100, 80)
                .frame(scene(), 0, 0, 0)
                .frame(glass().lossy(70), 40, 40, 1)
                .frame(glass(), 2, 4, 2)
                .flagged(ExtendedWebp.ANIMATED | ExtendedWebp.TRANSPARENT);
    }

    private static PatchWebp scene() {
        return PatchWebp.scene(60, 40);
    }

    private static PatchWebp glass() {
        return PatchWebp.of(60, 40)
                .painted((x, y) -> (x * 4) << 24 | 0x204060 + y)
                .withAlpha();
    }

    private static CameraExif exif(int orientation) {
        return new CameraExif(ByteOrder.LITTLE_ENDIAN)
                .orientation(orientation)
                .artist("SECRET")
                .gps(1, 2, "SECRET");
    }

    private static Piece longer(Piece piece) {
        byte[] secret = "  SECRET".repeat(20).getBytes(StandardCharsets.US_ASCII);
        byte[] data = Arrays.copyOf(piece.data(), piece.data().length + secret.length);
        System.arraycopy(secret, 0, data, piece.data().length, secret.length);
        return new Piece(piece.type(), data);
    }

    private static byte[] behind(byte[] file, String trailer) {
        return CameraJpeg.latin1(CameraJpeg.latin1(file) + trailer);
    }
}
