package org.tintype.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.fixture.CameraJpeg;
import org.tintype.intake.format.EveryFormat;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Previews;
import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.Kind;

class IntakeTest {

    private static final int EDGE = 32;

    private final ImageIoEngine engine = new ImageIoEngine();
    private final Intake intake = new Intake(Uploads.LIMITS, new EveryFormat(), new Previews(engine, EDGE));
    private Path upload;
    private Path clean;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        upload = folder.resolve("upload");
        clean = folder.resolve("clean");
    }

    @Test
    void acceptedPictureIsDescribedAsItWasStripped() throws Exception {
        CameraJpeg.gradient(80, 48).withEverything().writeTo(upload);

        Accepted accepted = intake.examine(upload).accept(clean);

        byte[] stored = Files.readAllBytes(clean);
        assertThat(CameraJpeg.latin1(stored)).doesNotContain("SECRET");
        assertThat(accepted.format()).isEqualTo(Format.JPEG);
        assertThat(accepted.width()).isEqualTo(80);
        assertThat(accepted.height()).isEqualTo(48);
        assertThat(accepted.length()).isEqualTo(stored.length);
        assertThat(accepted.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(stored)));
        assertThat(ImageIO.read(new ByteArrayInputStream(accepted.preview())).getWidth())
                .isEqualTo(EDGE);
    }

    @Test
    void uploadItselfIsLeftAlone() throws IOException {
        byte[] sent = CameraJpeg.gradient(80, 48).withEverything().bytes();
        intake.examine(Files.write(upload, sent)).accept(clean);
        assertThat(upload).hasBinaryContent(sent);
    }

    @Test
    void turnedPictureIsDescribedAsDisplayed() {
        CameraJpeg.gradient(80, 48).withOrientation(6).writeTo(upload);
        Accepted accepted = intake.examine(upload).accept(clean);
        assertThat(accepted.width()).isEqualTo(48);
        assertThat(accepted.height()).isEqualTo(80);
    }

    @Test
    void onlyTheStrippedFileIsDecodedAndOnlyOnce() {
        CameraJpeg.gradient(80, 48).withGps().writeTo(upload);
        intake.examine(upload).accept(clean);
        assertThat(engine.decoded()).singleElement().satisfies(source -> assertThat(source.file())
                .isEqualTo(clean));
    }

    @Test
    void whatIsNoPictureIsRefusedWithTheTypesThatAre() throws IOException {
        Files.writeString(upload, "<html>not a picture</html>");
        assertRefused(Kind.UNSUPPORTED_TYPE, "image/jpeg");
    }

    @Test
    void emptyUploadIsRefused() throws IOException {
        Files.write(upload, new byte[0]);
        assertRefused(Kind.UNPROCESSABLE_PICTURE, "empty");
    }

    @Test
    void pictureBeyondALimitIsNotDecoded() {
        CameraJpeg.gradient(80, 48).writeTo(upload);
        Intake strict = new Intake(new Limits(1_000, 100, 100, 1_000), new EveryFormat(), new Previews(engine, EDGE));
        assertThatThrownBy(() -> strict.examine(upload).accept(clean))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("at most 1000");
        assertThat(engine.decoded()).isEmpty();
        assertThat(clean).doesNotExist();
    }

    @Test
    void damagedPictureIsNotDecodedAndLeavesNothingBehind() {
        byte[] jpeg = CameraJpeg.gradient(80, 48).bytes();
        byte[] holed = jpeg.clone();
        // An end of the image where data is still to come.
        System.arraycopy(jpeg, jpeg.length - 2, holed, jpeg.length - 202, 2);
        assertThatThrownBy(() -> intake.examine(Files.write(upload, holed)).accept(clean))
                .isInstanceOf(DamagedPicture.class);
        assertThat(engine.decoded()).isEmpty();
        assertThat(clean).doesNotExist();
    }

    @Test
    void pictureThatTheEngineRefusesLeavesNothingBehind() {
        ImageIoEngine refusing = new ImageIoEngine() {
            @Override
            public Decoded decode(EncodedPicture source, int edge) {
                super.decode(source, edge);
                throw new DamagedPicture("The picture cannot be decoded.");
            }
        };
        Intake other = new Intake(Uploads.LIMITS, new EveryFormat(), new Previews(refusing, EDGE));
        CameraJpeg.gradient(80, 48).writeTo(upload);
        assertThatThrownBy(() -> other.examine(upload).accept(clean)).isInstanceOf(DamagedPicture.class);
        assertThat(refusing.decoded()).hasSize(1);
        assertThat(clean).doesNotExist();
    }

    /** They look like entropy-coded data: only who decodes that can tell. */
    @Test
    void bytesBetweenTheDataAndTheEndAreDamage() {
        String jpeg = CameraJpeg.latin1(CameraJpeg.gradient(80, 48).bytes());
        for (String stray : List.of("S", "SECRET".repeat(100))) {
            String stuffed = jpeg.substring(0, jpeg.length() - 2) + stray + "\u00FF\u00D9";
            assertThatThrownBy(() -> intake.examine(Files.write(upload, CameraJpeg.latin1(stuffed)))
                            .accept(clean))
                    .isInstanceOf(DamagedPicture.class);
            assertThat(clean).doesNotExist();
        }
        assertThat(engine.decoded()).isEmpty();
    }

    @Test
    void earlierFileIsReplaced() throws IOException {
        Files.write(clean, new byte[100_000]);
        CameraJpeg.gradient(80, 48).writeTo(upload);
        assertThat(intake.examine(upload).accept(clean).length()).isEqualTo(Files.size(clean));
    }

    @Test
    void missingUploadIsNoFaultOfTheCaller() {
        assertThatThrownBy(() -> intake.examine(upload).accept(clean)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void acceptedPictureHasASizeAndADigest() {
        String digest = "0".repeat(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new Accepted(Format.JPEG, 0, 1, 1, digest, new byte[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Accepted(Format.JPEG, 1, 1, 1, "A".repeat(64), new byte[1]));
    }

    private void assertRefused(Kind kind, String message) {
        assertThatThrownBy(() -> intake.examine(upload).accept(clean))
                .asInstanceOf(InstanceOfAssertFactories.type(Failure.class))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(kind);
                    assertThat(failure.detail()).contains(message);
                });
        assertThat(clean).doesNotExist();
    }
}
