package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.server.RestAssert.assertRefused;
import static org.tintype.server.RestAssert.assertWrong;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.blob.Digest;
import org.tintype.client.Image;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.ExtendedWebp;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchPng;
import org.tintype.fixture.PatchWebp;

/** The formats besides JPEG: in over REST, out through both doors. */
@ExtendWith(SharedServer.class)
class FormatsIT {

    private final Service service;
    private final RestClient raw;
    private final Tintype user;

    FormatsIT(Service service) {
        this.service = service;
        this.raw = service.newUser();
        this.user = raw.typed();
    }

    /** Pictures of 64 x 48 pixels that tell something. */
    static Stream<Arguments> uploads() {
        return Stream.of(
                Arguments.of(
                        "png",
                        "image/png",
                        PatchPng.of(64, 48).with("tEXt", "Author\0SECRET").bytes()),
                Arguments.of(
                        "gif",
                        "image/gif",
                        PatchGif.of(64, 48).extended(0xFE, "SECRET").bytes()),
                Arguments.of(
                        "webp",
                        "image/webp",
                        ExtendedWebp.of(PatchWebp.of(64, 48).lossy(80))
                                .withXmp()
                                .bytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uploads")
    void everyFormatIsDeliveredAsItIsStored(String extension, String contentType, byte[] upload) {
        // By its bytes, whatever its name says.
        Image image = user.images().upload(Upload.of(upload, "holiday.jpg"));
        UUID id = image.id();
        byte[] content = user.content().get(id);

        assertThat(CameraJpeg.latin1(upload)).contains("SECRET");
        assertThat(CameraJpeg.latin1(content)).doesNotContain("SECRET");
        assertThatImage(content).hasSize(64, 48);
        assertThat(image.contentType()).isEqualTo(contentType);
        assertThat(image.contentLength()).isEqualTo(content.length);
        assertThat(image.checksum()).isEqualTo(Digest.of(content).hex());
        assertThat(image.width()).isEqualTo(64);
        assertThat(image.height()).isEqualTo(48);
        assertThat(image.downloadUrl().toString()).endsWith(image.name() + "." + extension);
        assertThat(user.content().get(id + "." + extension)).isEqualTo(content);
        assertThat(user.content().get(image.name() + "." + extension)).isEqualTo(content);
        assertWrong(() -> user.content().get(id + ".bmp"), "format");
        assertThatImage(user.content().get(id + ".jpg")).hasSize(64, 48);
        try (Response answer = raw.get(id.toString())) {
            assertThat(answer.getHeaderString("Content-Type")).isEqualTo(contentType);
            assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeaderString("Content-Disposition")).endsWith("." + extension + "\"");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uploads")
    void everyFormatComesOutOverGrpcWithAPreview(String extension, String contentType, byte[] upload) {
        UUID id = user.images().upload(Upload.of(upload, "x")).id();
        try (GrpcClient client = service.grpc(raw.token())) {
            var original = client.original(id);
            assertThat(original.getOriginal().toByteArray())
                    .isEqualTo(user.content().get(id));
            assertThat(original.getPreview().toByteArray()).startsWith(0xFF, 0xD8, 0xFF);
            assertThatImage(original.getPreview().toByteArray()).hasSize(64, 48);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uploads")
    void onlyJpegComesInOverGrpc(String extension, String contentType, byte[] upload) {
        UUID id = UUID.randomUUID();
        try (GrpcClient client = service.grpc(raw.token())) {
            assertThatThrownBy(() -> client.store(id, upload))
                    .isInstanceOfSatisfying(StatusRuntimeException.class, refused -> {
                        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
                        assertThat(refused.getStatus().getDescription()).contains("JPEG");
                    });
        }
        // Nothing was taken: the GUID can still be filled.
        assertThat(user.images().upload(Upload.of(upload, "x").id(id)).id()).isEqualTo(id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uploads")
    void halfOfAPictureIsRefused(String extension, String contentType, byte[] upload) {
        byte[] half = Arrays.copyOf(upload, upload.length / 2);
        assertRefused(422, () -> user.images().upload(Upload.of(half, "x")));
    }

    @Test
    void pngIsTurnedInItsPixels() {
        byte[] upload = PatchPng.of(64, 48).oriented(6).bytes();
        Image image = user.images().upload(Upload.of(upload, "turned.png"));
        assertThat(image.width()).isEqualTo(48);
        assertThat(image.height()).isEqualTo(64);
        assertThatImage(user.content().get(image.id())).hasSize(48, 64);
    }
}
