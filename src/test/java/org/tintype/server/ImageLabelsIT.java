package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.errors;
import static org.tintype.server.RestClient.form;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.PatchJpeg;

/** What is said of an image is changed, by whoever knows which state they change. */
@ExtendWith(SharedServer.class)
class ImageLabelsIT {

    private static final byte[] JPEG = PatchJpeg.of(64, 48).bytes();
    private static final String CAMERA = "\uD83D\uDCF7";

    private final Service service;

    ImageLabelsIT(Service service) {
        this.service = service;
    }

    @Test
    void whatIsAbsentStays() {
        RestClient owner = service.newUser();
        JsonObject image = owner.upload(JPEG, "camera.jpg");
        JsonObject titled = read(owner.patch(path(image), Map.of("title", "  Arezzo  ")), 200);
        assertThat(titled.getString("title")).isEqualTo("Arezzo");
        assertThat(titled.getString("description")).isEmpty();
        assertThat(titled.getString("name")).isEqualTo(image.getString("name"));
        assertThat(titled.getString("checksum")).isEqualTo(image.getString("checksum"));
        JsonObject open = read(owner.patch(path(image), Map.of("public", true, "nsfw", true, "description", "d")), 200);
        assertThat(open.getString("title")).isEqualTo("Arezzo");
        assertThat(open.getBoolean("public")).isTrue();
        assertThat(open.getBoolean("nsfw")).isTrue();
        assertThat(read(owner.get(path(image)), 200)).isEqualTo(open);
    }

    @Test
    void textIsCountedInCodePoints() {
        RestClient owner = service.newUser();
        String path = path(owner.upload(JPEG, "camera.jpg"));
        Map<String, String> longest = Map.of("title", CAMERA.repeat(64), "description", CAMERA.repeat(256));
        assertThat(read(owner.patch(path, longest), 200).getString("title")).isEqualTo(CAMERA.repeat(64));
        assertThat(errors(
                        read(
                                owner.patch(
                                        path, Map.of("title", CAMERA.repeat(65), "description", CAMERA.repeat(257))),
                                422),
                        "field"))
                .containsExactlyInAnyOrder("title", "description");
    }

    @Test
    void publicImagesAreReadByAnybodySignedInUntilTheyAreNotPublicAnyMore() {
        RestClient owner = service.newUser();
        RestClient stranger = service.newUser();
        String path = path(owner.upload(JPEG, "camera.jpg"));
        read(stranger.get(path), 403);
        read(owner.patch(path, Map.of("public", true)), 200);
        read(stranger.get(path), 200);
        read(stranger.patch(path, Map.of("title", "mine")), 403);
        read(owner.patch(path, Map.of("public", false)), 200);
        read(stranger.get(path), 403);
    }

    @Test
    void onlyOwnerAndAdministratorsChange() {
        RestClient owner = service.newUser();
        String path = path(owner.upload(JPEG, "camera.jpg"));
        Map<String, ?> change = Map.of("title", "other");
        read(service.newUser().patch(path, change), 403);
        read(service.anonymous().patch(path, change), 401);
        read(service.admin().patch(path, change), 200);
        read(owner.patch("api/v1/images/" + UUID.randomUUID(), change), 404);
        read(owner.patch("api/v1/images/nothing", change), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":null}",
                "{\"title\":7}",
                "{\"title\":\"\"}",
                "{\"title\":\"  \"}",
                "{\"title\":\"a\\nb\"}",
                "{\"title\":\"\\ud800\"}",
                "{\"title\":\"\\u0000\"}",
                "{\"title\":[\"a\"]}"
            })
    void wrongTitleIsNamed(String body) {
        RestClient owner = service.regular("labeller");
        String path = path(owner.upload(JPEG, "camera.jpg"));
        try (Response answer = owner.request(path).method("PATCH", Entity.json(body))) {
            assertThat(errors(read(answer, 422), "field")).containsExactly("title");
        }
    }

    @Test
    void everyWrongMemberIsNamedInOneAnswerAndNothingIsChanged() {
        RestClient owner = service.newUser();
        JsonObject image = owner.upload(JPEG, "camera.jpg");
        String body =
                "{\"title\":\"ok\",\"description\":null,\"public\":\"true\",\"nsfw\":1,\"name\":\"n\",\"id\":\"x\"}";
        try (Response answer = owner.request(path(image)).method("PATCH", Entity.json(body))) {
            assertThat(errors(read(answer, 422), "field"))
                    .containsExactlyInAnyOrder("description", "public", "nsfw", "name", "id");
        }
        assertThat(read(owner.get(path(image)), 200)).isEqualTo(image);
    }

    @Test
    void changeThatSaysNothingNewLeavesTheImageAsItWas() {
        RestClient owner = service.newUser();
        JsonObject image = owner.upload(JPEG, "camera.jpg");
        String tag = tag(owner, image);
        assertThat(read(owner.patch(path(image), Map.of()), 200)).isEqualTo(image);
        assertThat(read(owner.patch(path(image), Map.of("title", image.getString("title"))), 200))
                .isEqualTo(image);
        assertThat(tag(owner, image)).isEqualTo(tag);
    }

    @Test
    void tagIsAnotherAfterEveryChange() {
        RestClient owner = service.newUser();
        JsonObject image = owner.upload(JPEG, "camera.jpg");
        String first = tag(owner, image);
        String second;
        try (Response answer = owner.patch(path(image), Map.of("title", "other"))) {
            second = answer.getHeaderString("ETag");
        }
        assertThat(second).startsWith("\"").isNotEqualTo(first).isEqualTo(tag(owner, image));
        String third;
        try (Response answer = owner.replace(
                image.getString("id"), form().file(PatchJpeg.of(32, 32).bytes(), "o.jpg"))) {
            third = answer.getHeaderString("ETag");
        }
        assertThat(third).isNotIn(first, second).isEqualTo(tag(owner, image));
    }

    @Test
    void readerWhoHasTheStateIsNotSentItAgain() {
        RestClient owner = service.newUser();
        JsonObject image = owner.upload(JPEG, "camera.jpg");
        String tag = tag(owner, image);
        try (Response answer =
                owner.request(path(image)).header("If-None-Match", tag).get()) {
            assertThat(answer.getStatus()).isEqualTo(304);
            assertThat(answer.getHeaderString("ETag")).isEqualTo(tag);
            assertThat(answer.hasEntity()).isFalse();
        }
        read(owner.patch(path(image), Map.of("title", "other")), 200);
        read(owner.request(path(image)).header("If-None-Match", tag).get(), 200);
    }

    @Test
    void changeIsRefusedWhereTheImageIsNoLongerInItsState() {
        RestClient owner = service.newUser();
        JsonObject image = owner.upload(JPEG, "camera.jpg");
        String before = tag(owner, image);
        read(change(owner, image, before, "first"), 200);
        read(change(owner, image, before, "second"), 412);
        read(change(owner, image, "W/" + tag(owner, image), "second"), 412);
        read(change(owner, image, "nonsense", "second"), 412);
        assertThat(read(change(owner, image, "\"x\", " + tag(owner, image), "third"), 200)
                        .getString("title"))
                .isEqualTo("third");
        read(change(owner, image, "*", "fourth"), 200);
        read(change(service.newUser(), image, before, "fifth"), 403);
    }

    @Test
    void replacementAndDeletionHeedTheStateToo() {
        RestClient owner = service.newUser();
        JsonObject image = owner.upload(JPEG, "camera.jpg");
        String before = tag(owner, image);
        read(owner.patch(path(image), Map.of("title", "other")), 200);
        RestClient.Form replacement = form().file(PatchJpeg.of(32, 32).bytes(), "o.jpg");
        read(owner.replace(image.getString("id"), replacement, before), 412);
        read(owner.request(path(image)).header("If-Match", before).delete(), 412);
        assertThat(read(owner.get(path(image)), 200).getString("checksum")).isEqualTo(image.getString("checksum"));
        String now = tag(owner, image);
        read(
                owner.replace(
                        image.getString("id"), form().file(PatchJpeg.of(32, 32).bytes(), "o.jpg"), now),
                201);
        try (Response answer =
                owner.request(path(image)).header("If-Match", tag(owner, image)).delete()) {
            assertThat(answer.getStatus()).isEqualTo(204);
        }
    }

    @Test
    void refilledIdentifierIsInAnotherState() {
        RestClient owner = service.newUser();
        JsonObject image = owner.upload(JPEG, "camera.jpg");
        String before = tag(owner, image);
        owner.delete(image.getString("id")).close();
        read(owner.upload(form().file(JPEG, "camera.jpg").text("id", image.getString("id"))), 201);
        read(change(owner, image, before, "late"), 412);
    }

    @Test
    void ofChangesToTheSameStateOneIsDone() throws Exception {
        RestClient owner = service.newUser();
        JsonObject image = owner.upload(JPEG, "camera.jpg");
        for (int round = 0; round < 10; round++) {
            String before = tag(owner, image);
            int thisRound = round;
            List<Integer> statuses = Race.of(6, n -> {
                try (Response answer = change(owner, image, before, "round " + thisRound + " by " + n)) {
                    return answer.getStatus();
                }
            });
            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        }
    }

    private static Response change(RestClient who, JsonObject image, String tag, String title) {
        return who.request(path(image))
                .header("If-Match", tag)
                .method("PATCH", Entity.json("{\"title\":\"" + title + "\"}"));
    }

    private static String tag(RestClient who, JsonObject image) {
        try (Response answer = who.get(path(image))) {
            assertThat(answer.getStatus()).isEqualTo(200);
            return answer.getHeaderString("ETag");
        }
    }

    private static String path(JsonObject image) {
        return "api/v1/images/" + image.getString("id");
    }
}
