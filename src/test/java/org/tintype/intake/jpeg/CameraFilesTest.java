package org.tintype.intake.jpeg;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.JpegPictures;
import org.tintype.fixture.JpegPieces;
import org.tintype.intake.Uploads;

/** Files of real cameras and editors, out of the test data of Apache Tika. */
class CameraFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "testJPEG.jpg",
                "testJPEG_EXIF.jpg",
                "testJPEG_EXIF_emptyDateTime.jpg",
                "testJPEG_GEO.jpg",
                "testJPEG_GEO_2.jpg",
                "testJPEG_oddTagComponent.jpg"
            })
    void nothingButThePictureIsLeft(String name, @TempDir Path folder) throws IOException {
        byte[] upload = resource("/test-documents/" + name);
        Uploads uploads = new Uploads(folder);
        byte[] clean = uploads.strip(upload);

        assertThat(clean).hasSizeLessThanOrEqualTo(upload.length);
        assertThat(JpegPictures.samples(clean)).isEqualTo(JpegPictures.samples(upload));
        assertThat(uploads.read(clean)).isEqualTo(uploads.read(upload));
        assertThat(uploads.strip(clean)).isEqualTo(clean);
        assertThat(JpegPieces.of(clean)).noneMatch(piece -> piece.marker() == 0xFE);
        assertThat(Imaging.getXmpXml(clean)).isNull();
        if (Imaging.getMetadata(clean) instanceof JpegImageMetadata metadata) {
            assertThat(metadata.getPhotoshop()).isNull();
            assertThat(metadata.getExif() == null
                            || metadata.getExif().getAllFields().size() == 1)
                    .isTrue();
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = requireNonNull(CameraFilesTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
