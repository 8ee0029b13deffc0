package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tintype.fixture.ImageAssert.assertThatImage;
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
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.PatchJpeg;
import org.tintype.fixture.PatchPng;

/** Images that are replaced and deleted over REST. */
@ExtendWith(SharedServer.class)
class ImageChangesIT {

    private static final byte[] FIRST = PatchJpeg.of(32, 24).bytes();

    private final Service service;
    private final RestClient owner;
    private final JsonObject image;
    private final String id;

    ImageChangesIT(Service service) {
        this.service = service;
        this.owner = service.newUser();
        this.image = read(
                owner.upload(form().file(FIRST, "holiday.jpg")
                        .text("id", UUID.randomUUID().toString())),
                201);
        this.id = image.getString("id");
    }

    @Test
    void aDeletedImageIsGoneFromEveryDoorAtOnce() {
        String name = image.getString("name");
        assertThat(owner.bytes(name + ".jpg")).isNotEmpty();

        assertDeleted(owner.delete(id));

        for (String path : List.of(id, id + ".jpg", name, name + ".jpeg", "api/v1/images/" + id)) {
            read(owner.get(path), 404);
            read(service.admin().get(path), 404);
            read(service.newUser().get(path), 404);
        }
        read(owner.get("api/v1/images/" + id + "/access"), 404);
        read(owner.replace(id, form().file(FIRST, "x.jpg")), 404);
        read(owner.delete(id), 404);
        try (GrpcClient grpc = service.grpc(owner.token())) {
            assertNotFound(() -> grpc.preview(UUID.fromString(id)));
            assertNotFound(() -> grpc.original(UUID.fromString(id)));
        }
    }

    @Test
    void aDeletedImageIsNotStoredForItsMessages() {
        RestClient buyer = service.newUser();
        JsonObject deal = owner.deal(owner, buyer);
        owner.send(deal, id);
        assertThat(buyer.bytes(id)).isNotEmpty();
        assertDeleted(owner.delete(id));
        read(buyer.get(id), 404);
        assertThat(readList(buyer.get(RestClient.pathOf(deal) + "/messages"))
                        .get(0)
                        .getJsonArray("images"))
                .hasToString("[{\"id\":\"" + id + "\",\"stored\":false}]");
    }

    @Test
    void aDeletedGuidStaysItsOwners() {
        assertDeleted(owner.delete(id));
        read(service.newUser().upload(form().file(FIRST, "x.jpg").text("id", id)), 403);
        read(service.admin().upload(form().file(FIRST, "x.jpg").text("id", id)), 403);

        JsonObject refilled =
                read(owner.upload(form().file(other(), "again.jpg").text("id", id)), 201);

        assertThat(refilled.getString("id")).isEqualTo(id);
        assertThat(refilled.getString("name")).isNotEqualTo(image.getString("name"));
        assertThat(Digest.of(owner.bytes(id)).hex()).isEqualTo(refilled.getString("checksum"));
        read(owner.get(image.getString("name")), 404);
    }

    @Test
    void onlyTheOwnerAndAdministratorsDelete() {
        read(service.newUser().delete(id), 403);
        read(service.newUser("arbiter").delete(id), 403);
        read(service.anonymous().delete(id), 401);
        read(owner.delete(UUID.randomUUID().toString()), 404);
        read(owner.delete("not-a-guid"), 404);
        assertThat(owner.bytes(id)).isNotEmpty();
        assertDeleted(service.admin().delete(id + "/"));
        read(owner.get(id), 404);
    }

    @Test
    void whoMaySeeAPublicImageMayNotChangeIt() {
        String open = read(owner.upload(form().file(FIRST, "x.jpg").text("public", "true")), 201)
                .getString("id");
        RestClient other = service.newUser();
        assertThat(other.bytes(open)).isNotEmpty();
        read(other.delete(open), 403);
        read(other.replace(open, form().file(other(), "mine.jpg")), 403);
        read(other.get("api/v1/images/" + open + "/access"), 403);
    }

    @Test
    void aReplacedImageKeepsItsNameAndShowsOtherContent() {
        byte[] png = PatchPng.of(20, 60).bytes();
        Instant asked = Instant.now();
        JsonObject replaced = read(owner.replace(id, form().file(png, "other name.png")), 201);

        assertThat(replaced.getString("contentType")).isEqualTo("image/png");
        assertThat(replaced.getInt("width")).isEqualTo(20);
        assertThat(replaced.getInt("height")).isEqualTo(60);
        assertThat(replaced.getString("downloadUrl"))
                .isEqualTo(service.server().http() + image.getString("name") + ".png");
        assertThat(Instant.parse(replaced.getString("updatedAt")))
                .isAfter(Instant.parse(image.getString("updatedAt")))
                .isAfter(asked.minusSeconds(60));
        for (String kept : List.of("id", "name", "title", "description", "createdAt", "user", "public", "nsfw")) {
            assertThat(replaced.get(kept)).as(kept).isEqualTo(image.get(kept));
        }
        assertThat(read(owner.get("api/v1/images/" + id), 200)).isEqualTo(replaced);
        for (String path : List.of(id, id + ".png", image.getString("name") + ".png")) {
            byte[] content = owner.bytes(path);
            assertThatImage(content).hasSize(20, 60);
            assertThat(content).hasSize(replaced.getInt("contentLength"));
            assertThat(Digest.of(content).hex()).isEqualTo(replaced.getString("checksum"));
        }
        read(owner.get(id + ".jpg"), 422);
        try (GrpcClient grpc = service.grpc(owner.token())) {
            assertThatImage(grpc.preview(UUID.fromString(id)).getPreview().toByteArray())
                    .hasSize(20, 60);
        }
    }

    @Test
    void whoHasTheOldContentGetsTheNew() {
        String tag = '"' + image.getString("checksum") + '"';
        read(owner.replace(id, form().file(other(), "x.jpg")), 201);
        try (Response answer = owner.request(id).header("If-None-Match", tag).get()) {
            assertThat(answer.getStatus()).isEqualTo(200);
        }
    }

    @Test
    void locationNamesTheReplacedImage() {
        try (Response answer = owner.replace(id, form().file(other(), "x.jpg"))) {
            assertThat(answer.getHeaderString("Location"))
                    .isEqualTo(service.server().http() + "api/v1/images/" + id);
        }
    }

    @Test
    void noUploadIsARetryOfWhatWasReplaced() {
        read(owner.upload(form().file(FIRST, "x.jpg").text("id", id)), 201);
        read(owner.replace(id, form().file(other(), "x.jpg")), 201);
        read(owner.upload(form().file(FIRST, "x.jpg").text("id", id)), 409);
        read(owner.upload(form().file(other(), "x.jpg").text("id", id)), 409);
        read(owner.replace(id, form().file(FIRST, "x.jpg")), 201);
        read(owner.upload(form().file(FIRST, "x.jpg").text("id", id)), 409);
    }

    @Test
    void onlyTheOwnerAndAdministratorsReplace() {
        read(service.newUser().replace(id, form().file(other(), "x.jpg")), 403);
        read(service.anonymous().replace(id, form().file(other(), "x.jpg")), 401);
        read(owner.replace(UUID.randomUUID().toString(), form().file(other(), "x.jpg")), 404);
        read(owner.replace("not-a-guid", form().file(other(), "x.jpg")), 404);
        assertThat(read(owner.get("api/v1/images/" + id), 200)).isEqualTo(image);

        JsonObject replaced = read(service.admin().replace(id, form().file(other(), "x.jpg")), 201);

        assertThat(replaced.getJsonObject("user").getString("id")).isEqualTo(owner.userId());
    }

    @Test
    void aReplacementIsAFileAndNothingElse() {
        JsonObject problem = read(
                owner.replace(id, form().text("id", id).text("title", "New").text("public", "true")), 422);
        assertThat(RestClient.errors(problem, "field")).containsExactlyInAnyOrder("id", "title", "public", "file");
        read(owner.replace(id, form().file(new byte[0], "x.jpg")), 422);
        read(owner.replace(id, form().file(FIRST, "x.jpg").file(FIRST, "y.jpg")), 422);
        try (Response answer = owner.request("api/v1/images/" + id + "/upload").post(Entity.json("{}"))) {
            read(answer, 415);
        }
        assertThat(read(owner.get("api/v1/images/" + id), 200)).isEqualTo(image);
    }

    @Test
    void aReplacementIsBoundedAndCheckedAsAnUploadIs() {
        byte[] file = other();
        read(owner.replace(id, form().file(Arrays.copyOf(file, 11 * 1024 * 1024), "large.jpg")), 413);
        read(owner.replace(id, form().file("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "x.jpg")), 415);
        read(owner.replace(id, form().file(Arrays.copyOf(file, file.length / 2), "cut.jpg")), 422);
        read(owner.replace(id, form().digested("Repr-Digest", Digest.of(FIRST).asReprDigest(), file)), 422);
        assertThat(read(owner.get("api/v1/images/" + id), 200)).isEqualTo(image);
        read(owner.replace(id, form().digested("Repr-Digest", Digest.of(file).asReprDigest(), file)), 201);
    }

    @Test
    void digestsOfTheWholeBodyAreCheckedToo() {
        byte[] body =
                CameraJpeg.latin1("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.jpg\"\r\n\r\n"
                        + CameraJpeg.latin1(other()) + "\r\n--b--\r\n");
        for (Map.Entry<byte[], Integer> sent : Map.of(FIRST, 422, body, 201).entrySet()) {
            read(
                    owner.request("api/v1/images/" + id + "/upload/")
                            .header("Content-Digest", Digest.of(sent.getKey()).asReprDigest())
                            .post(Entity.entity(body, "multipart/form-data; boundary=b")),
                    sent.getValue());
        }
    }

    @Test
    void theNewContentIsStrippedToo() {
        CameraJpeg photograph = CameraJpeg.gradient(64, 48).withEverything();
        read(owner.replace(id, form().file(photograph.bytes(), "p.jpg")), 201);
        String text = CameraJpeg.latin1(owner.bytes(id));
        assertThat(photograph.secrets()).isNotEmpty().noneMatch(text::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void readersAreExplained(String slash) {
        RestClient buyer = service.newUser();
        RestClient arbiter = service.newUser("arbiter");
        JsonObject deal = owner.deal(owner, buyer);
        String message = owner.send(deal, id).getString("id");
        read(buyer.openDispute(deal, arbiter), 201);
        String path = "api/v1/images/" + id + "/access" + slash;

        List<JsonObject> grants = readList(owner.get(path));

        assertThat(grants).hasSize(5);
        assertThat(grants.get(0)).containsOnlyKeys("rule", "user");
        assertThat(grants.get(0).getString("rule")).isEqualTo("owner");
        assertThat(grants.get(0).getJsonObject("user")).isEqualTo(image.getJsonObject("user"));
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
                .extracting(grant -> grant.getJsonObject("user").getString("id"))
                .containsExactly(arbiter.userId(), buyer.userId(), owner.userId());
        assertThat(readList(service.admin().get(path))).isEqualTo(grants);
        read(arbiter.closeDispute(deal), 200);
        assertThat(readList(owner.get(path))).hasSize(4).noneMatch(grant -> grant.getString("part", "")
                .equals("arbiter"));
    }

    @Test
    void aPublicImageIsExplainedAsSuch() {
        String open = read(owner.upload(form().file(FIRST, "x.jpg").text("public", "true")), 201)
                .getString("id");
        assertThat(readList(owner.get("api/v1/images/" + open + "/access")))
                .extracting(grant -> grant.getString("rule"))
                .containsExactly("owner", "admin", "public");
    }

    @Test
    void explanationsComeInPages() {
        owner.send(owner.deal(owner, service.newUser()), id);
        String path = "api/v1/images/" + id + "/access";
        List<JsonObject> all = readList(owner.get(path));
        assertThat(all).hasSize(4);
        for (int page = 0; page < 2; page++) {
            try (Response answer = owner.follow(path + "?perPage=3&page=" + page)) {
                assertThat(answer.getHeaderString("X-Total-Count")).isEqualTo("4");
                assertThat(answer.getHeaderString("Link"))
                        .contains("<" + service.server().http() + path + "?page=1&perPage=3>; rel=\"last\"");
                assertThat(readList(answer)).isEqualTo(all.subList(3 * page, Math.min(4, 3 * page + 3)));
            }
        }
        assertThat(RestClient.errors(read(owner.follow(path + "?page=x&perPage=0"), 422), "parameter"))
                .containsExactly("page", "perPage");
    }

    @Test
    void explanationsAreForThoseWhoMayChangeIt() {
        RestClient buyer = service.newUser();
        owner.send(owner.deal(owner, buyer), id);
        assertThat(buyer.bytes(id)).isNotEmpty();
        read(buyer.get("api/v1/images/" + id + "/access"), 403);
        read(service.newUser().get("api/v1/images/" + id + "/access"), 403);
        read(service.anonymous().get("api/v1/images/" + id + "/access"), 401);
        read(owner.get("api/v1/images/" + UUID.randomUUID() + "/access"), 404);
        read(owner.get("api/v1/images/not-a-guid/access"), 404);
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StatusRuntimeException.class, refused -> assertThat(
                        refused.getStatus().getCode())
                .isEqualTo(Status.Code.NOT_FOUND));
    }

    private static void assertDeleted(Response answer) {
        try (answer) {
            assertThat(answer.getStatus()).isEqualTo(204);
            assertThat(answer.hasEntity()).isFalse();
        }
    }

    private static byte[] other() {
        return PatchJpeg.of(48, 16).bytes();
    }
}
