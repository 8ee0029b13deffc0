package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.server.RestClient.form;
import static org.tintype.server.RestClient.read;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.json.JsonObject;
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
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.ExtendedWebp;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchPng;
import org.tintype.fixture.PatchWebp;

/** The formats besides JPEG: in over REST, out through both doors. */
@ExtendWith(SharedServer.class)
class FormatsIT {

    private final Service service;
    private final RestClient user;

    FormatsIT(Service service) {
        this.service = service;
        this.user = service.newUser();
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
        JsonObject image = user.upload(upload, "holiday.jpg");
        String id = image.getString("id");
        byte[] content = user.bytes(id);

        assertThat(CameraJpeg.latin1(upload)).contains("SECRET");
        assertThat(CameraJpeg.latin1(content)).doesNotContain("SECRET");
        assertThatImage(content).hasSize(64, 48);
        assertThat(image.getString("contentType")).isEqualTo(contentType);
        assertThat(image.getInt("contentLength")).isEqualTo(content.length);
        assertThat(image.getString("checksum")).isEqualTo(Digest.of(content).hex());
        assertThat(image.getInt("width")).isEqualTo(64);
        assertThat(image.getInt("height")).isEqualTo(48);
        assertThat(image.getString("downloadUrl")).endsWith(image.getString("name") + "." + extension);
        assertThat(user.bytes(id + "." + extension)).isEqualTo(content);
        assertThat(user.bytes(image.getString("name") + "." + extension)).isEqualTo(content);
        read(user.get(id + ".jpg"), 422);
        try (Response answer = user.get(id)) {
            assertThat(answer.getHeaderString("Content-Type")).isEqualTo(contentType);
            assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeaderString("Content-Disposition")).endsWith("." + extension + "\"");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uploads")
    void everyFormatComesOutOverGrpcWithAPreview(String extension, String contentType, byte[] upload) {
        String id = user.upload(upload, "x").getString("id");
        try (GrpcClient client = service.grpc(user.token())) {
            var original = client.original(UUID.fromString(id));
            assertThat(original.getOriginal().toByteArray()).isEqualTo(user.bytes(id));
            assertThat(original.getPreview().toByteArray()).startsWith(0xFF, 0xD8, 0xFF);
            assertThatImage(original.getPreview().toByteArray()).hasSize(64, 48);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uploads")
    void onlyJpegComesInOverGrpc(String extension, String contentType, byte[] upload) {
        UUID id = UUID.randomUUID();
        try (GrpcClient client = service.grpc(user.token())) {
            assertThatThrownBy(() -> client.store(id, upload))
                    .isInstanceOfSatisfying(StatusRuntimeException.class, refused -> {
                        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
                        assertThat(refused.getStatus().getDescription()).contains("JPEG");
                    });
        }
        // Nothing was taken: the GUID can still be filled.
        read(user.upload(form().file(upload, "x").text("id", id.toString())), 201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uploads")
    void halfOfAPictureIsRefused(String extension, String contentType, byte[] upload) {
        read(user.upload(form().file(Arrays.copyOf(upload, upload.length / 2), "x")), 422);
    }

    @Test
    void pngIsTurnedInItsPixels() {
        byte[] upload = PatchPng.of(64, 48).oriented(6).bytes();
        JsonObject image = user.upload(upload, "turned.png");
        assertThat(image.getInt("width")).isEqualTo(48);
        assertThat(image.getInt("height")).isEqualTo(64);
        assertThatImage(user.bytes(image.getString("id"))).hasSize(48, 64);
    }
}
