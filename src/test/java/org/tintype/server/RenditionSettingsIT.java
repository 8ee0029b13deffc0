package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.fixture.PatchJpeg.RED;
import static org.tintype.server.RestClient.errors;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.fixture.PatchPng;

/** What an operator decides about renditions: presets and nothing else, a watermark, public images, and how much is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RenditionSettingsIT {

    /** Room for a few small pictures, but not for many. */
    private static final int BUDGET = 20_000;

    private final Path data = ApplicationServer.newData();
    private ApplicationServer server;
    private Service service;
    private RestClient user;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path logo = Files.write(
                folder.resolve("logo.png"),
                PatchPng.of(16, 16).painted((x, y) -> 0xFF00FF00).bytes());
        server = ApplicationServer.start(
                data,
                Map.of(
                        "tintype.preset.thumb", "w_40,h_40,fit_cover,g_w,q_90",
                        "tintype.preset.marked", "wm_logo",
                        "tintype.presets-only", "true",
                        "tintype.watermark.logo", logo.toString(),
                        "tintype.watermark.logo.opacity", "1",
                        "tintype.watermark.logo.width", "20",
                        "tintype.watermark.logo.margin", "0",
                        "tintype.renditions.max-bytes", String.valueOf(BUDGET),
                        "tintype.render.max-pixels", "10000",
                        "tintype.anonymous-public-images", "true"));
        service = new Service(server);
        user = service.newUser();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void presetStandsForItsItems() {
        String id = upload(PatchPng.of(80, 48));
        assertThatImage(bytes(id + ".png", "p_thumb"))
                .hasSize(40, 40)
                .hasColor(25, 25, RED, 3)
                .hasColor(60, 25, RED, 3);
    }

    @Test
    void nothingElseCanBeSaid() {
        String id = upload(PatchPng.of(80, 48));
        for (String other : new String[] {"w_40", "p_thumb,w_41", "gray", "wm_logo", "p_other"}) {
            assertThat(errors(read(user.get(id, "transform", other), 422), "parameter"))
                    .as(other)
                    .containsOnly("transform");
        }
        JsonObject transforms =
                read(service.anonymous().get("api/v1/capabilities"), 200).getJsonObject("transforms");
        assertThat(transforms.keySet()).containsExactly("p");
        assertThat(transforms.getString("p")).contains("thumb", "marked");
    }

    @Test
    void watermarkStandsWhereTheOperatorHasPutIt() {
        String id = upload(PatchPng.of(80, 48));
        assertThatImage(bytes(id + ".png", "p_marked"))
                .hasSize(80, 48)
                .hasColor(95, 95, 0x00FF00, 0)
                .hasColor(25, 25, RED, 3);
    }

    @Test
    void renditionOfTooManyPixelsIsRefused() {
        String id = upload(PatchPng.of(101, 100));
        assertThat(errors(read(user.get(id + ".gif"), 422), "parameter")).containsExactly("format");
        assertThatImage(user.bytes(id)).hasSize(101, 100);
    }

    @Test
    void publicImagesAreForEverybody() {
        String id = upload(PatchPng.of(80, 48));
        RestClient nobody = service.anonymous();
        read(nobody.get(id), 401);
        read(user.patch("api/v1/images/" + id, Map.of("public", true)), 200);
        for (String path : new String[] {id, id + ".gif?transform=p_thumb"}) {
            try (Response answer = nobody.follow(path)) {
                assertThat(answer.getStatus()).isEqualTo(200);
                assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("public, max-age=60");
            }
        }
        read(user.patch("api/v1/images/" + id, Map.of("public", false)), 200);
        read(nobody.get(id), 401);
        read(nobody.get(id + ".gif", "transform", "p_thumb"), 401);
        try (Response answer = user.get(id)) {
            assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("private, no-cache");
        }
    }

    @Test
    void noMoreIsKeptThanThereIsRoomFor() {
        for (int i = 0; i < 12; i++) {
            int seed = i;
            String id = upload(
                    PatchPng.of(60, 60).painted((x, y) -> 0xFF000000 | (x * 7919 + y * 104729 + seed) * 2654435));
            assertThat(bytes(id + ".png", "p_thumb")).hasSizeGreaterThan(BUDGET / 10);
            assertThat(kept()).isLessThanOrEqualTo(BUDGET + 1_000);
        }
        assertThat(kept()).isGreaterThan(BUDGET / 2);
    }

    private long kept() {
        return FilesUnder.of(data.resolve("derived")).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private String upload(PatchPng picture) {
        return user.upload(picture.bytes(), "picture.png").getString("id");
    }

    private byte[] bytes(String path, String transform) {
        try (Response answer = user.get(path, "transform", transform)) {
            assertThat(answer.getStatus()).as(path + " " + transform).isEqualTo(200);
            return answer.readEntity(byte[].class);
        }
    }
}
