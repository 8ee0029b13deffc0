package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;
import static org.tintype.server.RestAssert.assertWrong;
import static org.tintype.server.RestClient.errors;
import static org.tintype.server.RestClient.read;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.client.Image;
import org.tintype.client.ImageChange;
import org.tintype.client.Images;
import org.tintype.client.ProblemException;
import org.tintype.client.Upload;
import org.tintype.client.Versioned;
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
        Images images = service.newUser().typed().images();
        Image image = images.upload(photo());
        Image titled = images.change(image.id(), ImageChange.title("  Arezzo  "));
        assertThat(titled.title()).isEqualTo("Arezzo");
        assertThat(titled.description()).isEmpty();
        assertThat(titled.name()).isEqualTo(image.name());
        assertThat(titled.checksum()).isEqualTo(image.checksum());
        Image open = images.change(
                image.id(), ImageChange.NOTHING.shown(true).nsfw(true).description("d"));
        assertThat(open.title()).isEqualTo("Arezzo");
        assertThat(open.isPublic()).isTrue();
        assertThat(open.nsfw()).isTrue();
        assertThat(images.get(image.id())).isEqualTo(open);
    }

    @Test
    void textIsCountedInCodePoints() {
        Images images = service.newUser().typed().images();
        UUID image = images.upload(photo()).id();
        ImageChange longest = ImageChange.title(CAMERA.repeat(64)).description(CAMERA.repeat(256));
        assertThat(images.change(image, longest).title()).isEqualTo(CAMERA.repeat(64));
        assertWrong(
                () -> images.change(image, ImageChange.title(CAMERA.repeat(65)).description(CAMERA.repeat(257))),
                "title",
                "description");
    }

    @Test
    void publicImagesAreReadByAnybodySignedInUntilTheyAreNotPublicAnyMore() {
        Images owner = service.newUser().typed().images();
        Images stranger = service.newUser().typed().images();
        UUID image = owner.upload(photo()).id();
        assertRefused(403, () -> stranger.get(image));
        owner.change(image, ImageChange.NOTHING.shown(true));
        assertThat(stranger.get(image).isPublic()).isTrue();
        assertRefused(403, () -> stranger.change(image, ImageChange.title("mine")));
        owner.change(image, ImageChange.NOTHING.shown(false));
        assertRefused(403, () -> stranger.get(image));
    }

    @Test
    void onlyOwnerAndAdministratorsChange() {
        RestClient owner = service.newUser();
        Images images = owner.typed().images();
        UUID image = images.upload(photo()).id();
        ImageChange change = ImageChange.title("other");
        assertRefused(403, () -> service.newUser().typed().images().change(image, change));
        assertRefused(401, () -> service.anonymous().typed().images().change(image, change));
        assertThat(service.admin().typed().images().change(image, change).title())
                .isEqualTo("other");
        assertRefused(404, () -> images.change(UUID.randomUUID(), change));
        read(owner.patch("api/v1/images/nothing", Map.of("title", "other")), 404);
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
        String path = path(owner.typed().images().upload(photo()));
        try (Response answer = owner.request(path).method("PATCH", Entity.json(body))) {
            assertThat(errors(read(answer, 422), "field")).containsExactly("title");
        }
    }

    @Test
    void everyWrongMemberIsNamedInOneAnswerAndNothingIsChanged() {
        RestClient owner = service.newUser();
        Image image = owner.typed().images().upload(photo());
        String body =
                "{\"title\":\"ok\",\"description\":null,\"public\":\"true\",\"nsfw\":1,\"name\":\"n\",\"id\":\"x\"}";
        try (Response answer = owner.request(path(image)).method("PATCH", Entity.json(body))) {
            assertThat(errors(read(answer, 422), "field"))
                    .containsExactlyInAnyOrder("description", "public", "nsfw", "name", "id");
        }
        assertThat(owner.typed().images().get(image.id())).isEqualTo(image);
    }

    @Test
    void changeThatSaysNothingNewLeavesTheImageAsItWas() {
        Images images = service.newUser().typed().images();
        Image image = images.upload(photo());
        Versioned<Image> before = images.getVersioned(image.id());
        assertThat(images.change(image.id(), ImageChange.NOTHING)).isEqualTo(image);
        assertThat(images.change(image.id(), ImageChange.title(image.title()))).isEqualTo(image);
        assertThat(images.getVersioned(image.id())).isEqualTo(before);
    }

    @Test
    void tagIsAnotherAfterEveryChange() {
        Images images = service.newUser().typed().images();
        UUID image = images.upload(photo()).id();
        EntityTag first = images.getVersioned(image).tag();
        EntityTag second =
                images.change(image, first, ImageChange.title("other")).tag();
        assertThat(second)
                .isNotEqualTo(first)
                .isEqualTo(images.getVersioned(image).tag());
        EntityTag third = images.replace(image, second, other()).tag();
        assertThat(third)
                .isNotIn(first, second)
                .isEqualTo(images.getVersioned(image).tag());
        assertThat(List.of(first, second, third)).noneMatch(EntityTag::isWeak);
    }

    @Test
    void readerWhoHasTheStateIsNotSentItAgain() {
        RestClient owner = service.newUser();
        Image image = owner.typed().images().upload(photo());
        String tag = tag(owner, image);
        try (Response answer =
                owner.request(path(image)).header("If-None-Match", tag).get()) {
            assertThat(answer.getStatus()).isEqualTo(304);
            assertThat(answer.getHeaderString("ETag")).isEqualTo(tag);
            assertThat(answer.hasEntity()).isFalse();
        }
        read(owner.request(path(image)).header("If-Match", tag).get(), 200);
        owner.typed().images().change(image.id(), ImageChange.title("other"));
        read(owner.request(path(image)).header("If-None-Match", tag).get(), 200);
        read(
                owner.request(path(image))
                        .header("If-Match", tag)
                        .header("If-None-Match", "*")
                        .get(),
                412);
    }

    @Test
    void changeIsRefusedWhereTheImageIsNoLongerInItsState() {
        RestClient owner = service.newUser();
        Images images = owner.typed().images();
        Image image = images.upload(photo());
        EntityTag before = images.getVersioned(image.id()).tag();
        images.change(image.id(), before, ImageChange.title("first"));
        assertRefused(412, () -> images.change(image.id(), before, ImageChange.title("second")));
        read(change(owner, image, "W/" + tag(owner, image), "second"), 412);
        read(change(owner, image, "nonsense", "second"), 412);
        assertThat(read(change(owner, image, "\"x\", " + tag(owner, image), "third"), 200)
                        .getString("title"))
                .isEqualTo("third");
        read(change(owner, image, "*", "fourth"), 200);
        Images stranger = service.newUser().typed().images();
        assertRefused(403, () -> stranger.change(image.id(), before, ImageChange.title("fifth")));
    }

    @Test
    void replacementAndDeletionHeedTheStateToo() {
        Images images = service.newUser().typed().images();
        Image image = images.upload(photo());
        EntityTag before = images.getVersioned(image.id()).tag();
        EntityTag now =
                images.change(image.id(), before, ImageChange.title("other")).tag();
        assertRefused(412, () -> images.replace(image.id(), before, other()));
        assertRefused(412, () -> images.delete(image.id(), before));
        assertThat(images.get(image.id()).checksum()).isEqualTo(image.checksum());
        EntityTag replaced = images.replace(image.id(), now, other()).tag();
        images.delete(image.id(), replaced);
        assertRefused(404, () -> images.get(image.id()));
    }

    @Test
    void refilledIdentifierIsInAnotherState() {
        Images images = service.newUser().typed().images();
        UUID image = images.upload(photo()).id();
        EntityTag before = images.getVersioned(image).tag();
        images.delete(image);
        images.upload(photo().id(image));
        assertRefused(412, () -> images.change(image, before, ImageChange.title("late")));
    }

    @Test
    void ofChangesToTheSameStateOneIsDone() throws Exception {
        Images images = service.newUser().typed().images();
        UUID image = images.upload(photo()).id();
        for (int round = 0; round < 10; round++) {
            EntityTag before = images.getVersioned(image).tag();
            int thisRound = round;
            List<Integer> statuses = Race.of(6, n -> {
                try {
                    images.change(image, before, ImageChange.title("round " + thisRound + " by " + n));
                    return 200;
                } catch (ProblemException refused) {
                    return refused.status();
                }
            });
            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        }
    }

    private static Response change(RestClient who, Image image, String tag, String title) {
        return who.request(path(image))
                .header("If-Match", tag)
                .method("PATCH", Entity.json("{\"title\":\"" + title + "\"}"));
    }

    private static String tag(RestClient who, Image image) {
        try (Response answer = who.get(path(image))) {
            assertThat(answer.getStatus()).isEqualTo(200);
            return answer.getHeaderString("ETag");
        }
    }

    private static String path(Image image) {
        return "api/v1/images/" + image.id();
    }

    private static Upload photo() {
        return Upload.of(JPEG, "camera.jpg");
    }

    private static Upload other() {
        return Upload.of(PatchJpeg.of(32, 32).bytes(), "o.jpg");
    }
}
