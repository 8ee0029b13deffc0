package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.blob.Digest;
import org.tintype.client.Content;
import org.tintype.client.Image;
import org.tintype.client.Upload;
import org.tintype.fixture.PatchJpeg;
import org.tintype.fixture.PatchPng;

/** The content door. */
@ExtendWith(SharedServer.class)
class ContentIT {

    private final Service service;
    private final RestClient user;
    private final Image image;
    private final String id;

    ContentIT(Service service) {
        this.service = service;
        this.user = service.newUser();
        this.image = user.typed().images().upload(Upload.of(PatchJpeg.of(64, 48).bytes(), "holiday.jpg"));
        this.id = image.id().toString();
    }

    @Test
    void contentIsTheSameUnderAllOfItsPaths() {
        Content contents = user.typed().content();
        byte[] content = contents.get(id);
        String name = image.name();
        assertThat(Digest.of(content).hex()).isEqualTo(image.checksum());
        for (String path :
                List.of(id + ".jpg", id + ".jpeg", name, name + ".jpg", id.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(contents.get(path)).as(path).isEqualTo(content);
        }
    }

    @Test
    void headersKeepContentPrivateAndInert() {
        try (Response answer = user.get(id)) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeaderString("Content-Type")).isEqualTo("image/jpeg");
            assertThat(answer.getHeaderString("Content-Length")).isEqualTo(String.valueOf(image.contentLength()));
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(answer.getHeaderString("ETag")).isEqualTo('"' + image.checksum() + '"');
            assertThat(answer.getHeaderString("Last-Modified")).endsWith("GMT");
            assertThat(answer.getHeaderString("Repr-Digest")).isEqualTo(new Digest(image.checksum()).asReprDigest());
            assertThat(answer.getHeaderString("Content-Disposition"))
                    .isEqualTo("inline; filename=\"" + image.name() + ".jpg\"");
            assertThat(answer.getHeaderString("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeaderString("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
            assertThat(answer.getHeaderString("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void downloadsAreAttachments() {
        try (Response answer = user.get(id, "dl", "true")) {
            assertThat(answer.getHeaderString("Content-Disposition")).startsWith("attachment; ");
        }
        read(user.get(id, "dl", "yes"), 422);
    }

    @Test
    void headHasEverythingButTheBody() {
        try (Response head = user.request(id).head();
                Response get = user.get(id)) {
            assertThat(head.getStatus()).isEqualTo(200);
            assertThat(head.getHeaderString("ETag")).isEqualTo(get.getHeaderString("ETag"));
            assertThat(head.getHeaderString("Content-Length")).isEqualTo(get.getHeaderString("Content-Length"));
            assertThat(head.readEntity(byte[].class)).isEmpty();
        }
    }

    @Test
    void whoHasTheContentIsSpared() {
        String tag;
        String modified;
        try (Response first = user.get(id)) {
            tag = first.getHeaderString("ETag");
            modified = first.getHeaderString("Last-Modified");
        }
        assertStatus("If-None-Match", tag, 304);
        assertStatus("If-None-Match", "W/" + tag, 304);
        assertStatus("If-None-Match", "\"other\", " + tag, 304);
        assertStatus("If-None-Match", "*", 304);
        assertStatus("If-None-Match", "\"other\"", 200);
        assertStatus("If-Modified-Since", modified, 304);
        assertStatus("If-Modified-Since", "Thu, 01 Jan 1970 00:00:01 GMT", 200);
        assertStatus("If-Modified-Since", "nonsense", 200);
    }

    @Test
    void accessIsAskedBeforeConditions() {
        RestClient stranger = service.newUser();
        try (Response answer = stranger.request(id)
                .header("If-None-Match", '"' + image.checksum() + '"')
                .get()) {
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getHeaderString("ETag")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".bmp", ".exe", ".", ".JPG", ".jpg.html"})
    void otherFormatsAreNamedAsWrong(String extension) {
        JsonObject problem = read(user.get(id + extension), 422);
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("parameter"))
                .isEqualTo("format");
    }

    @Test
    void anEmptyTransformIsNone() {
        try (Response answer = user.get(id, "transform", "")) {
            assertThat(answer.getStatus()).isEqualTo(200);
        }
    }

    @Test
    void contentIsOnlyRead() {
        try (Response answer = user.request(id).delete()) {
            assertThat(answer.getStatus()).isEqualTo(405);
            assertThat(answer.getHeaderString("Allow")).isEqualTo("GET, HEAD");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "a/b",
                "favicon.ico",
                "WEB-INF/web.xml",
                "wildfly-services/ejb/v1/",
                "..%2f..%2fetc%2fpasswd"
            })
    void otherPathsAreNotPictures(String path) {
        try (Response answer = user.get(path)) {
            assertThat(answer.getStatus()).isIn(400, 404);
            assertThat(answer.readEntity(String.class)).doesNotContain("Payara", "WildFly", "JBoss", "exception");
        }
    }

    /** There are more bytes than the buffers of a connection hold, so that the server is still writing when it is reset. */
    @Test
    void clientThatLeavesAmongTheBytesIsNoFailure() throws IOException {
        Random random = new Random(8);
        byte[] noise =
                PatchPng.of(1600, 1600).painted((x, y) -> random.nextInt()).bytes();
        String large =
                user.typed().images().upload(Upload.of(noise, "noise.png")).id().toString();
        RawHttp raw = new RawHttp(service.server().http());
        long before = failures();
        for (int i = 0; i < 5; i++) {
            try (Socket client = raw.begin("GET", "/" + large, "Authorization: Bearer " + user.token())) {
                assertThat(client.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
                client.setSoLinger(true, 0);
            }
            assertThat(user.bytes(large)).hasSizeGreaterThan(6_000_000);
        }
        assertThat(failures()).isEqualTo(before);
    }

    private long failures() {
        return service.server()
                .log()
                .lines()
                .filter(line -> line.contains("event=request-failed"))
                .count();
    }

    private void assertStatus(String header, String value, int status) {
        try (Response answer = user.request(id).header(header, value).get()) {
            assertThat(answer.getStatus()).as(header + ": " + value).isEqualTo(status);
        }
    }
}
