package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tintype.fixture.ImageAssert.assertThatImage;
import static org.tintype.server.RestAssert.assertRefused;
import static org.tintype.server.RestClient.form;
import static org.tintype.server.RestClient.read;
import static org.tintype.server.RestClient.readList;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.blob.Digest;
import org.tintype.client.Grant;
import org.tintype.client.Image;
import org.tintype.client.ListQuery;
import org.tintype.client.Message;
import org.tintype.client.NewDeal;
import org.tintype.client.NewMessage;
import org.tintype.client.Paged;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.PatchJpeg;
import org.tintype.fixture.PatchPng;

/** Images that are replaced and deleted over REST. */
@ExtendWith(SharedServer.class)
class ImageChangesIT {

    private static final byte[] FIRST = PatchJpeg.of(32, 24).bytes();

    private final Service service;
    private final RestClient raw;
    private final Tintype admin;
    private final Tintype owner;
    private final Image image;
    private final UUID id;

    ImageChangesIT(Service service) {
        this.service = service;
        this.raw = service.newUser();
        this.admin = service.admin().typed();
        this.owner = raw.typed();
        this.id = UUID.randomUUID();
        this.image = owner.images().upload(first().id(id));
    }

    @Test
    void aDeletedImageIsGoneFromEveryDoorAtOnce() {
        assertThat(owner.content().get(image.name() + ".jpg")).isNotEmpty();

        owner.images().delete(id);

        for (Tintype reader : List.of(owner, admin, service.newUser().typed())) {
            for (String path : List.of(id.toString(), id + ".jpg", image.name(), image.name() + ".jpeg")) {
                assertRefused(404, () -> reader.content().get(path));
            }
            assertRefused(404, () -> reader.images().get(id));
        }
        assertRefused(404, () -> owner.images().access(id, ListQuery.FIRST));
        assertRefused(404, () -> owner.images().replace(id, first()));
        assertRefused(404, () -> owner.images().delete(id));
        try (GrpcClient grpc = service.grpc(raw.token())) {
            assertNotFound(() -> grpc.preview(id));
            assertNotFound(() -> grpc.original(id));
        }
    }

    @Test
    void aDeletedImageIsNotStoredForItsMessages() {
        Tintype buyer = service.newUser().typed();
        UUID deal = show(buyer);
        assertThat(buyer.content().get(id)).isNotEmpty();
        owner.images().delete(id);
        assertRefused(404, () -> buyer.content().get(id));
        assertThat(buyer.deals().messages(deal, ListQuery.FIRST).entries())
                .singleElement()
                .satisfies(message -> assertThat(message.images()).containsExactly(new Message.Attachment(id, false)));
    }

    @Test
    void aDeletedGuidStaysItsOwners() {
        owner.images().delete(id);
        assertRefused(403, () -> service.newUser().typed().images().upload(first().id(id)));
        assertRefused(403, () -> admin.images().upload(first().id(id)));

        Image refilled = owner.images().upload(other().id(id));

        assertThat(refilled.id()).isEqualTo(id);
        assertThat(refilled.name()).isNotEqualTo(image.name());
        assertThat(Digest.of(owner.content().get(id)).hex()).isEqualTo(refilled.checksum());
        assertRefused(404, () -> owner.content().get(image.name()));
    }

    @Test
    void onlyTheOwnerAndAdministratorsDelete() {
        assertRefused(403, () -> service.newUser().typed().images().delete(id));
        assertRefused(403, () -> service.newUser("arbiter").typed().images().delete(id));
        assertRefused(401, () -> service.anonymous().typed().images().delete(id));
        assertRefused(404, () -> owner.images().delete(UUID.randomUUID()));
        read(raw.request("api/v1/images/not-a-guid").delete(), 404);
        assertThat(owner.content().get(id)).isNotEmpty();
        admin.images().delete(id);
        assertRefused(404, () -> owner.content().get(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void aDeletionIsAnsweredWithNothing(String slash) {
        try (Response answer = raw.request("api/v1/images/" + id + slash).delete()) {
            assertThat(answer.getStatus()).isEqualTo(204);
            assertThat(answer.hasEntity()).isFalse();
        }
        assertRefused(404, () -> owner.images().get(id));
    }

    @Test
    void whoMaySeeAPublicImageMayNotChangeIt() {
        UUID open = owner.images().upload(first().shown()).id();
        Tintype stranger = service.newUser().typed();
        assertThat(stranger.content().get(open)).isNotEmpty();
        assertRefused(403, () -> stranger.images().delete(open));
        assertRefused(403, () -> stranger.images().replace(open, other()));
        assertRefused(403, () -> stranger.images().access(open, ListQuery.FIRST));
    }

    @Test
    void aReplacedImageKeepsItsNameAndShowsOtherContent() {
        Instant asked = Instant.now();
        Image replaced =
                owner.images().replace(id, Upload.of(PatchPng.of(20, 60).bytes(), "other name.png"));

        assertThat(replaced.contentType()).isEqualTo("image/png");
        assertThat(replaced.width()).isEqualTo(20);
        assertThat(replaced.height()).isEqualTo(60);
        assertThat(replaced.downloadUrl()).isEqualTo(service.server().http().resolve(image.name() + ".png"));
        assertThat(replaced.updatedAt()).isAfter(image.updatedAt()).isAfter(asked.minusSeconds(60));
        assertThat(replaced)
                .usingRecursiveComparison()
                .comparingOnlyFields("id", "name", "title", "description", "createdAt", "user", "isPublic", "nsfw")
                .isEqualTo(image);
        assertThat(owner.images().get(id)).isEqualTo(replaced);
        for (String path : List.of(id.toString(), id + ".png", image.name() + ".png")) {
            byte[] content = owner.content().get(path);
            assertThatImage(content).hasSize(20, 60);
            assertThat(content).hasSize((int) replaced.contentLength());
            assertThat(Digest.of(content).hex()).isEqualTo(replaced.checksum());
        }
        assertThatImage(owner.content().get(id + ".jpg")).hasSize(20, 60);
        try (GrpcClient grpc = service.grpc(raw.token())) {
            assertThatImage(grpc.preview(id).getPreview().toByteArray()).hasSize(20, 60);
        }
    }

    @Test
    void whoHasTheOldContentGetsTheNew() {
        String tag = '"' + image.checksum() + '"';
        owner.images().replace(id, other());
        try (Response answer =
                raw.request(id.toString()).header("If-None-Match", tag).get()) {
            assertThat(answer.getStatus()).isEqualTo(200);
        }
    }

    @Test
    void locationNamesTheReplacedImage() {
        try (Response answer =
                replaceRaw(id.toString(), form().file(PatchJpeg.of(48, 16).bytes(), "x.jpg"))) {
            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(answer.getHeaderString("Location"))
                    .isEqualTo(service.server().http() + "api/v1/images/" + id);
        }
    }

    @Test
    void noUploadIsARetryOfWhatWasReplaced() {
        assertThat(owner.images().upload(first().id(id))).isEqualTo(image);
        owner.images().replace(id, other());
        assertRefused(409, () -> owner.images().upload(first().id(id)));
        assertRefused(409, () -> owner.images().upload(other().id(id)));
        owner.images().replace(id, first());
        assertRefused(409, () -> owner.images().upload(first().id(id)));
    }

    @Test
    void onlyTheOwnerAndAdministratorsReplace() {
        assertRefused(403, () -> service.newUser().typed().images().replace(id, other()));
        assertRefused(401, () -> service.anonymous().typed().images().replace(id, other()));
        assertRefused(404, () -> owner.images().replace(UUID.randomUUID(), other()));
        read(replaceRaw("not-a-guid", form().file(FIRST, "x.jpg")), 404);
        assertThat(owner.images().get(id)).isEqualTo(image);

        assertThat(admin.images().replace(id, other()).user()).isEqualTo(image.user());
    }

    @Test
    void aReplacementIsAFileAndNothingElse() {
        JsonObject problem = read(
                replaceRaw(
                        id.toString(),
                        form().text("id", id.toString()).text("title", "New").text("public", "true")),
                422);
        assertThat(RestClient.errors(problem, "field")).containsExactlyInAnyOrder("id", "title", "public", "file");
        read(replaceRaw(id.toString(), form().file(new byte[0], "x.jpg")), 422);
        read(replaceRaw(id.toString(), form().file(FIRST, "x.jpg").file(FIRST, "y.jpg")), 422);
        try (Response answer = raw.request("api/v1/images/" + id + "/upload").post(Entity.json("{}"))) {
            read(answer, 415);
        }
        assertThat(owner.images().get(id)).isEqualTo(image);
    }

    @Test
    void aReplacementIsBoundedAndCheckedAsAnUploadIs() {
        byte[] file = PatchJpeg.of(48, 16).bytes();
        Map<Integer, byte[]> refused = Map.of(
                413, Arrays.copyOf(file, 11 * 1024 * 1024),
                415, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                422, Arrays.copyOf(file, file.length / 2));
        refused.forEach(
                (status, wrong) -> assertRefused(status, () -> owner.images().replace(id, Upload.of(wrong, "x.jpg"))));
        String digestOfAnother = Digest.of(FIRST).asReprDigest();
        assertRefused(422, () -> owner.images().replace(id, other().reprDigest(digestOfAnother)));
        assertThat(owner.images().get(id)).isEqualTo(image);
        assertThat(owner.images()
                        .replace(id, other().reprDigest(Digest.of(file).asReprDigest()))
                        .width())
                .isEqualTo(48);
    }

    @Test
    void digestsOfTheWholeBodyAreCheckedToo() {
        byte[] body =
                CameraJpeg.latin1("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.jpg\"\r\n\r\n"
                        + CameraJpeg.latin1(PatchJpeg.of(48, 16).bytes()) + "\r\n--b--\r\n");
        for (Map.Entry<byte[], Integer> sent : Map.of(FIRST, 422, body, 201).entrySet()) {
            read(
                    raw.request("api/v1/images/" + id + "/upload/")
                            .header("Content-Digest", Digest.of(sent.getKey()).asReprDigest())
                            .post(Entity.entity(body, "multipart/form-data; boundary=b")),
                    sent.getValue());
        }
    }

    @Test
    void theNewContentIsStrippedToo() {
        CameraJpeg photograph = CameraJpeg.gradient(64, 48).withEverything();
        owner.images().replace(id, Upload.of(photograph.bytes(), "p.jpg"));
        String text = CameraJpeg.latin1(owner.content().get(id));
        assertThat(photograph.secrets()).isNotEmpty().noneMatch(text::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void readersAreExplained(String slash) {
        Tintype buyer = service.newUser().typed();
        Tintype arbiter = service.newUser("arbiter").typed();
        UUID deal = owner.deals()
                .begin(NewDeal.of("A camera", idOf(owner), idOf(buyer)))
                .id();
        UUID message = owner.deals().send(deal, NewMessage.of("Look", id)).id();
        buyer.deals().openDispute(deal, idOf(arbiter), "It is broken.");
        String path = "api/v1/images/" + id + "/access" + slash;

        List<JsonObject> grants = readList(raw.get(path));

        assertThat(grants).hasSize(5);
        assertThat(grants.get(0)).containsOnlyKeys("rule", "user");
        assertThat(grants.get(0).getString("rule")).isEqualTo("owner");
        assertThat(grants.get(0).getJsonObject("user"))
                .isEqualTo(read(raw.get("api/v1/images/" + id), 200).getJsonObject("user"));
        assertThat(grants.get(1)).hasToString("{\"rule\":\"admin\"}");
        assertThat(grants.subList(2, 5)).allSatisfy(grant -> {
            assertThat(grant).containsOnlyKeys("rule", "user", "object", "part");
            assertThat(grant.getString("rule")).isEqualTo("object");
            assertThat(grant.getJsonObject("user")).containsOnlyKeys("id", "username", "displayName");
            assertThat(grant.getJsonObject("object")).hasToString("{\"kind\":\"message\",\"id\":\"" + message + "\"}");
        });
        assertThat(grants.subList(2, 5))
                .extracting(grant -> grant.getString("part"))
                .containsExactly("arbiter", "buyer", "seller");
        assertThat(grants.subList(2, 5))
                .extracting(grant -> UUID.fromString(grant.getJsonObject("user").getString("id")))
                .containsExactly(idOf(arbiter), idOf(buyer), idOf(owner));
        assertThat(readList(service.admin().get(path))).isEqualTo(grants);
        arbiter.deals().closeDispute(deal);
        assertThat(readList(raw.get(path))).hasSize(4).noneMatch(grant -> grant.getString("part", "")
                .equals("arbiter"));
    }

    @Test
    void aPublicImageIsExplainedAsSuch() {
        UUID open = owner.images().upload(first().shown()).id();
        assertThat(owner.images().access(open, ListQuery.FIRST).entries())
                .extracting(Grant::rule)
                .containsExactly("owner", "admin", "public");
    }

    @Test
    void explanationsComeInPages() {
        show(service.newUser().typed());
        List<Grant> all = owner.images().access(id, ListQuery.FIRST).entries();
        assertThat(all).hasSize(4);
        String path = "api/v1/images/" + id + "/access";
        for (int number = 0; number < 2; number++) {
            Paged<Grant> page =
                    owner.images().access(id, ListQuery.FIRST.perPage(3).page(number));
            assertThat(page.total()).isEqualTo(4);
            assertThat(page.links().last()).contains(service.server().http().resolve(path + "?page=1&perPage=3"));
            assertThat(page.entries()).isEqualTo(all.subList(3 * number, Math.min(4, 3 * number + 3)));
        }
        assertThat(RestClient.errors(read(raw.follow(path + "?page=x&perPage=0"), 422), "parameter"))
                .containsExactly("page", "perPage");
    }

    @Test
    void explanationsAreForThoseWhoMayChangeIt() {
        Tintype buyer = service.newUser().typed();
        show(buyer);
        assertThat(buyer.content().get(id)).isNotEmpty();
        assertRefused(403, () -> buyer.images().access(id, ListQuery.FIRST));
        assertRefused(403, () -> service.newUser().typed().images().access(id, ListQuery.FIRST));
        assertRefused(401, () -> service.anonymous().typed().images().access(id, ListQuery.FIRST));
        assertRefused(404, () -> owner.images().access(UUID.randomUUID(), ListQuery.FIRST));
        read(raw.get("api/v1/images/not-a-guid/access"), 404);
    }

    /** Shows the image to a buyer in a new deal. */
    private UUID show(Tintype buyer) {
        UUID deal = owner.deals()
                .begin(NewDeal.of("A camera", idOf(owner), idOf(buyer)))
                .id();
        owner.deals().send(deal, NewMessage.of("Look", id));
        return deal;
    }

    private Response replaceRaw(String image, RestClient.Form form) {
        return raw.post("api/v1/images/" + image + "/upload", form);
    }

    private static UUID idOf(Tintype user) {
        return user.me().get().id();
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StatusRuntimeException.class, refused -> assertThat(
                        refused.getStatus().getCode())
                .isEqualTo(Status.Code.NOT_FOUND));
    }

    private static Upload first() {
        return Upload.of(FIRST, "holiday.jpg");
    }

    private static Upload other() {
        return Upload.of(PatchJpeg.of(48, 16).bytes(), "other.jpg");
    }
}
