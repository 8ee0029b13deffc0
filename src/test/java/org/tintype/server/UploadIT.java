package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.server.RestAssert.assertRefused;
import static org.tintype.server.RestAssert.assertWrong;
import static org.tintype.server.RestClient.form;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.blob.Digest;
import org.tintype.client.Image;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.JpegPictures;
import org.tintype.fixture.PatchJpeg;

/** Uploads over REST. */
@ExtendWith(SharedServer.class)
class UploadIT {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Service service;
    private final RestClient raw;
    private final Tintype user;

    UploadIT(Service service) {
        this.service = service;
        this.raw = service.newUser();
        this.user = raw.typed();
    }

    @Test
    void aPhotographIsDescribedAsItIsStored() {
        byte[] photograph = CameraJpeg.gradient(64, 48).withEverything().bytes();

        JsonObject image = read(
                raw.upload(form().file(photograph, "Ferien am Meer.JPG").text("description", "on the beach")), 201);

        byte[] content = user.content().get(image.getString("id"));
        assertThat(image.getString("id")).matches("[0-9a-f-]{36}");
        assertThat(image.getString("name")).matches("Ferien-am-Meer-[0-9a-z]{13}");
        assertThat(image.getString("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(image.getString("updatedAt")).isEqualTo(image.getString("createdAt"));
        assertThat(image.getJsonObject("user").getString("id")).isEqualTo(raw.userId());
        assertThat(image.getJsonObject("user")).containsOnlyKeys("id", "username", "displayName");
        assertThat(image.getString("title")).isEqualTo("Ferien am Meer");
        assertThat(image.getString("description")).isEqualTo("on the beach");
        assertThat(image.getBoolean("public")).isFalse();
        assertThat(image.getBoolean("nsfw")).isFalse();
        assertThat(image.getString("contentType")).isEqualTo("image/jpeg");
        assertThat(image.getInt("contentLength")).isEqualTo(content.length);
        assertThat(image.getString("checksum")).isEqualTo(Digest.of(content).hex());
        assertThat(image.getInt("width")).isEqualTo(64);
        assertThat(image.getInt("height")).isEqualTo(48);
        assertThat(image.getString("downloadUrl"))
                .isEqualTo(service.server().http() + image.getString("name") + ".jpg");
        assertThat(read(raw.get("api/v1/images/" + image.getString("id")), 200)).isEqualTo(image);
        assertThat(read(
                        raw.get("api/v1/images/" + image.getString("id").toUpperCase(java.util.Locale.ROOT) + "/"),
                        200))
                .isEqualTo(image);
    }

    @Test
    void nothingPersonalComesOutAndThePixelsAreTheSame() {
        CameraJpeg photograph = CameraJpeg.gradient(64, 48).withEverything();

        byte[] content = user.content()
                .get(user.images()
                        .upload(Upload.of(photograph.bytes(), "p.jpg"))
                        .id());

        String text = CameraJpeg.latin1(content);
        assertThat(photograph.secrets()).isNotEmpty().noneMatch(text::contains);
        assertThat(JpegPictures.samples(content)).isEqualTo(JpegPictures.samples(photograph.picture()));
    }

    @Test
    void sizesAreThoseOfTheUprightPicture() {
        byte[] turned = CameraJpeg.gradient(64, 48).withOrientation(6).bytes();
        Image image = user.images().upload(Upload.of(turned, "turned.jpg"));
        assertThat(image.width()).isEqualTo(48);
        assertThat(image.height()).isEqualTo(64);
    }

    @Test
    void whatTheUploaderSaysIsKept() {
        String title = "😀".repeat(64);
        Image image = user.images()
                .upload(photo().title(" " + title + " ")
                        .description("Über uns")
                        .shown()
                        .nsfw());
        assertThat(image.title()).isEqualTo(title);
        assertThat(image.description()).isEqualTo("Über uns");
        assertThat(image.isPublic()).isTrue();
        assertThat(image.nsfw()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\photos\\über.jpg", ".jpg", "a\tb.jpg", "名前.jpeg", "x"})
    void anyFileNameGivesASafeNameAndTitle(String fileName) {
        Image image = user.images().upload(Upload.of(jpeg(), fileName));
        assertThat(image.name()).matches("[A-Za-z0-9_-]{3,32}");
        assertThat(image.title()).doesNotContain("/", "\\").isNotBlank();
        assertThat(user.content().get(image.name() + ".jpg")).isNotEmpty();
    }

    @Test
    void locationNamesTheNewImage() {
        try (Response answer = raw.upload(form().file(jpeg(), "x.jpg"))) {
            String id = RestClient.parse(answer.readEntity(String.class)).getString("id");
            assertThat(answer.getHeaderString("Location"))
                    .isEqualTo(service.server().http() + "api/v1/images/" + id);
        }
    }

    @Test
    void strangersSeeOnlyWhatIsPublic() {
        RestClient rawStranger = service.newUser();
        Tintype stranger = rawStranger.typed();
        UUID secret = user.images().upload(photo()).id();
        UUID open = user.images().upload(photo().shown()).id();

        assertRefused(403, () -> stranger.images().get(secret));
        assertRefused(403, () -> stranger.content().get(secret));
        assertThat(service.admin().typed().images().get(secret).id()).isEqualTo(secret);
        assertThat(stranger.images().get(open).id()).isEqualTo(open);
        assertThat(stranger.content().get(open)).isNotEmpty();
        assertRefused(401, () -> service.anonymous().typed().content().get(open));
        assertRefused(404, () -> stranger.images().get(UUID.randomUUID()));
        read(rawStranger.get("api/v1/images/not-a-guid"), 404);
    }

    @Test
    void aRetryIsTheSameImage() {
        UUID id = UUID.randomUUID();
        byte[] photograph = CameraJpeg.gradient(32, 32).withGps().bytes();
        Image first = user.images().upload(Upload.of(photograph, "x.jpg").id(id));
        assertThat(user.images().upload(Upload.of(photograph, "x.jpg").id(id))).isEqualTo(first);
        assertThat(first.id()).isEqualTo(id);
    }

    @Test
    void aGuidIsNotFilledTwice() {
        Tintype other = service.newUser().typed();
        UUID id = user.images().upload(photo().id(UUID.randomUUID())).id();
        byte[] another = CameraJpeg.gradient(33, 33).bytes();
        assertRefused(
                409, () -> user.images().upload(Upload.of(another, "x.jpg").id(id)));
        assertRefused(403, () -> other.images().upload(photo().id(id)));
        assertRefused(403, () -> service.admin().typed().images().upload(photo().id(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1234", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz", "{00000000-0000-0000-0000-000000000000}"})
    void aMalformedGuidIsNamed(String id) {
        assertErrors(read(raw.upload(form().file(jpeg(), "x.jpg").text("id", id)), 422), "id");
    }

    @Test
    void everyBadPartIsNamedInOneAnswer() {
        JsonObject problem = read(
                raw.upload(form().text("title", " ")
                        .text("description", "x".repeat(257))
                        .text("public", "yes")
                        .text("nsfw", "")
                        .text("id", "1")
                        .text("colour", "red")
                        .text("nsfw", "true")),
                422);
        assertErrors(problem, "title", "description", "public", "nsfw", "id", "colour", "nsfw", "file");
    }

    @Test
    void theFileIsThereOnceAndNotEmpty() {
        assertErrors(read(raw.upload(form().file(new byte[0], "x.jpg")), 422), "file");
        assertErrors(read(raw.upload(form().file(jpeg(), "x.jpg").file(jpeg(), "y.jpg")), 422), "file");
    }

    @Test
    void titlesAreCountedInCodePoints() {
        assertWrong(() -> user.images().upload(photo().title("😀".repeat(65))), "title");
        assertWrong(() -> user.images().upload(photo().title("a\u0007b")), "title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF88a", "\u0089PNG\n\n\u001a\n", "RIFF    WAVE", "%PDF-1.7", "<svg/>", "BM", "x"})
    void theTypeIsDecidedByTheBytes(String start) {
        byte[] file = start.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(assertRefused(415, () -> user.images().upload(Upload.of(file, "photo.jpg")))
                        .title())
                .isEqualTo("Unsupported Media Type");
    }

    @Test
    void damagedPicturesAreRefused() {
        byte[] whole = PatchJpeg.of(200, 200).bytes();
        assertDamaged(Arrays.copyOf(whole, whole.length / 2));
        for (String start : new String[] {"ffd8ffd9", "89504e470d0a1a0a", "474946383961"}) {
            assertDamaged(HexFormat.of().parseHex(start));
        }
        byte[] patched = whole.clone();
        Arrays.fill(patched, whole.length / 2, whole.length / 2 + 40, (byte) 0x5a);
        assertDamaged(patched);
    }

    @Test
    void tooManyPixelsAreRefusedFromTheHeader() {
        byte[] lying = CameraJpeg.gradient(32, 32).bytes();
        int frame = new String(lying, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        lying[frame + 5] = 0x7f;
        lying[frame + 7] = 0x7f;
        assertThat(assertRefused(422, () -> user.images().upload(Upload.of(lying, "bomb.jpg")))
                        .detail())
                .contains("pixels");
    }

    @Test
    void elevenMebibytesAreTooMany() {
        byte[] large = Arrays.copyOf(jpeg(), 11 * MEBIBYTE);
        assertThat(assertRefused(413, () -> user.images().upload(Upload.of(large, "large.jpg")))
                        .detail())
                .contains("10485760");
        byte[] slightly = Arrays.copyOf(jpeg(), 10 * MEBIBYTE + 1);
        assertRefused(413, () -> user.images().upload(Upload.of(slightly, "slightly.jpg")));
    }

    @Test
    void tenMebibytesAreNotTooMany() {
        byte[] large = Arrays.copyOf(jpeg(), 10 * MEBIBYTE);
        assertThat(user.images().upload(Upload.of(large, "large.jpg")).contentLength())
                .isLessThan(MEBIBYTE);
    }

    @Test
    void aBodyWithoutLengthIsCountedOnItsWayIn() throws IOException {
        String head = "POST /api/v1/images/upload HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + raw.token()
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n";
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n";
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), service.server().http().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            chunk(out, part.getBytes(StandardCharsets.ISO_8859_1));
            byte[] zeros = new byte[64 * 1024];
            try {
                for (int sent = 0; sent < 40 * MEBIBYTE; sent += zeros.length) {
                    chunk(out, zeros);
                }
            } catch (IOException e) {
                // The server has heard enough, and closed; what it answered is read below.
            }
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aBodyThatIsNoFormIsRefused() {
        try (Response answer =
                raw.request("api/v1/images/upload").post(Entity.entity("x=1", "multipart/form-data; boundary=b"))) {
            read(answer, 422);
        }
        try (Response answer = raw.request("api/v1/images/upload").post(Entity.entity("{}", "application/json"))) {
            read(answer, 415);
        }
    }

    @Test
    void digestsAreCheckedWhereTheyAreGiven() {
        String right = Digest.of(jpeg()).asReprDigest();
        String wrong = Digest.of(new byte[1]).asReprDigest();
        assertThat(user.images().upload(photo().reprDigest(right)).width()).isEqualTo(32);
        assertThat(user.images().upload(photo().contentDigest(right)).width()).isEqualTo(32);
        assertRefused(422, () -> user.images().upload(photo().contentDigest(wrong)));
        assertRefused(422, () -> user.images().upload(photo().reprDigest(wrong)));
        assertRefused(422, () -> user.images().upload(photo().reprDigest("sha-256=nonsense")));
    }

    @Test
    void digestsOfTheWholeBodyAreCheckedToo() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.jpg\"\r\n\r\n"
                + CameraJpeg.latin1(jpeg()) + "\r\n--b--\r\n";
        byte[] bytes = CameraJpeg.latin1(body);
        String right = Digest.of(bytes).asReprDigest();
        String wrong = Digest.of(new byte[1]).asReprDigest();

        read(post(bytes, right, right), 201);
        assertErrors(read(post(bytes, right, wrong), 422), "Content-Digest");
        assertErrors(read(post(bytes, wrong, right), 422), "Repr-Digest");
        assertErrors(read(post(bytes, wrong, wrong), 422), "Repr-Digest", "Content-Digest");
    }

    private Response post(byte[] form, String reprDigest, String contentDigest) {
        return raw.request("api/v1/images/upload")
                .header("Repr-Digest", reprDigest)
                .header("Content-Digest", contentDigest)
                .post(Entity.entity(form, "multipart/form-data; boundary=b"));
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private void assertDamaged(byte[] file) {
        assertRefused(422, () -> user.images().upload(Upload.of(file, "damaged.jpg")));
    }

    private static Upload photo() {
        return Upload.of(jpeg(), "x.jpg");
    }

    private static void assertErrors(JsonObject problem, String... fields) {
        assertThat(RestClient.errors(problem, "field")).containsExactlyInAnyOrder(fields);
    }

    private static byte[] jpeg() {
        byte[] jpeg = PatchJpeg.of(32, 24).bytes();
        assertThatImage(jpeg).hasSize(32, 24);
        return jpeg;
    }
}
