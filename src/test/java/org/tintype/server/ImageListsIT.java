package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.errors;
import static org.tintype.server.RestClient.form;
import static org.tintype.server.RestClient.read;
import static org.tintype.server.RestClient.readList;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.PatchJpeg;
import org.tintype.image.ImageField;

/** The three lists of images: what is on them, in which order and in which pages. */
@ExtendWith(SharedServer.class)
class ImageListsIT {

    private static final byte[] JPEG = PatchJpeg.of(64, 48).bytes();

    private final Service service;

    ImageListsIT(Service service) {
        this.service = service;
    }

    @Test
    void listHasWhatTheCallerMayReadAndNothingElse() {
        RestClient owner = service.newUser();
        RestClient friend = service.newUser();
        String hidden = upload(owner, Map.of());
        String open = upload(owner, Map.of("public", "true"));
        String shown = upload(owner, Map.of());
        owner.send(owner.deal(owner, friend), shown);

        assertThat(idsOf(owner, owner)).containsExactly(shown, open, hidden);
        assertThat(idsOf(friend, owner)).containsExactly(shown, open);
        assertThat(idsOf(service.newUser(), owner)).containsExactly(open);
        assertThat(idsOf(service.admin(), owner)).containsExactly(shown, open, hidden);
    }

    @Test
    void arbiterHasTheImagesInTheListForAsLongAsTheDisputeIsOpen() {
        RestClient seller = service.newUser();
        RestClient buyer = service.newUser();
        RestClient arbiter = service.newUser("user", "arbiter");
        String image = upload(seller, Map.of());
        JsonObject deal = seller.deal(seller, buyer);
        seller.send(deal, image);
        assertThat(idsOf(arbiter, seller)).isEmpty();
        read(buyer.openDispute(deal, arbiter), 201);
        assertThat(idsOf(arbiter, seller)).containsExactly(image);
        read(buyer.closeDispute(deal), 403);
        read(arbiter.closeDispute(deal), 200);
        assertThat(idsOf(arbiter, seller)).isEmpty();
    }

    @Test
    void ownListsHaveEverythingThatIsOnesOwn() {
        RestClient owner = service.newUser();
        List<String> images = List.of(
                upload(owner, Map.of("nsfw", "true")),
                upload(owner, Map.of("public", "true")),
                upload(owner, Map.of()));
        for (String path :
                List.of("api/v1/me/images", "api/v1/me/images/", "api/v1/users/" + owner.userId() + "/images/")) {
            assertThat(ids(owner.get(path))).containsExactlyInAnyOrderElementsOf(images);
        }
        assertThat(ids(service.admin().get("api/v1/users/" + owner.userId() + "/images")))
                .containsExactlyInAnyOrderElementsOf(images);
    }

    @Test
    void listsOfOthersAreForAdministrators() {
        RestClient owner = service.newUser();
        String path = "api/v1/users/" + owner.userId() + "/images/";
        read(service.newUser().get(path), 403);
        read(service.newUser("user", "arbiter").get(path), 403);
        read(service.anonymous().get(path), 401);
        read(service.admin().get("api/v1/users/" + UUID.randomUUID() + "/images/"), 404);
        read(service.newUser().get("api/v1/users/" + UUID.randomUUID() + "/images/"), 404);
        read(service.admin().get("api/v1/users/nobody/images/"), 404);
        read(service.anonymous().get("api/v1/images/"), 401);
        read(service.anonymous().get("api/v1/me/images/"), 401);
    }

    @Test
    void matureContentIsLeftOutUnlessItIsOnesOwn() {
        RestClient owner = service.newUser();
        String mature = upload(owner, Map.of("public", "true", "nsfw", "true"));
        String tame = upload(owner, Map.of("public", "true"));
        RestClient other = service.newUser();
        assertThat(idsOf(owner, owner)).containsExactly(tame, mature);
        assertThat(idsOf(other, owner)).containsExactly(tame);
        assertThat(idsOf(service.admin(), owner)).containsExactly(tame);
        // It is a filter of lists, not of access.
        read(other.get("api/v1/images/" + mature), 200);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldSorts(String field) {
        RestClient owner = service.newUser();
        for (int i = 0; i < 3; i++) {
            upload(
                    owner,
                    Map.of("title", "title " + i % 2, "description", "d".repeat(i), "nsfw", String.valueOf(i == 1)));
        }
        List<JsonObject> up = readList(owner.get("api/v1/me/images", "sort", field));
        List<JsonObject> down = readList(owner.get("api/v1/me/images", "sort", "-" + field));
        assertThat(up).hasSize(3).isSortedAccordingTo((a, b) -> compare(field, a, b));
        assertThat(down).hasSize(3).isSortedAccordingTo((a, b) -> compare(field, b, a));
    }

    static Stream<String> fields() {
        return Stream.of(ImageField.values()).map(ImageField::word);
    }

    @Test
    void pagesAreTheWholeListCutIntoPieces() {
        RestClient owner = service.newUser();
        for (int i = 0; i < 7; i++) {
            upload(owner, Map.of("title", "same"));
        }
        List<String> whole = ids(owner.get("api/v1/me/images", "sort", "title,-createdAt"));
        assertThat(whole).hasSize(7).doesNotHaveDuplicates();
        List<String> walked = new ArrayList<>();
        String next = "api/v1/me/images?sort=title,-createdAt&perPage=3";
        while (next != null) {
            try (Response answer = owner.follow(next)) {
                assertThat(answer.getHeaderString("X-Total-Count")).isEqualTo("7");
                next = answer.getLink("next") == null
                        ? null
                        : answer.getLink("next").getUri().toString();
                RestClient.parseList(answer.readEntity(String.class))
                        .forEach(image -> walked.add(image.getString("id")));
            }
        }
        assertThat(walked).isEqualTo(whole);
        assertThat(ids(owner.get("api/v1/me/images", "page", "9"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "title,", "downloadUrl", "-", "title,-title", "TITLE", "%00", "%ED%A0%80", "a%F0%9F%98%80"})
    void wrongSortIsNamed(String sort) {
        JsonObject problem = read(service.regular("reader").follow("api/v1/images/?sort=" + sort), 422);
        assertThat(errors(problem, "parameter")).containsExactly("sort");
    }

    @Test
    void everyWrongParameterIsNamedInOneAnswer() {
        JsonObject problem =
                read(service.regular("reader").follow("api/v1/images/?sort=title&sort=name&page=-1&perPage=101"), 422);
        assertThat(errors(problem, "parameter")).containsExactlyInAnyOrder("sort", "page", "perPage");
    }

    private static int compare(String field, JsonObject a, JsonObject b) {
        return switch (field) {
            case "contentLength", "width", "height" -> Integer.compare(a.getInt(field), b.getInt(field));
            case "public", "nsfw" -> Boolean.compare(a.getBoolean(field), b.getBoolean(field));
            case "user" -> 0;
            default -> a.getString(field).compareTo(b.getString(field));
        };
    }

    private static String upload(RestClient owner, Map<String, String> labels) {
        RestClient.Form form = form().file(JPEG, "camera.jpg");
        labels.forEach(form::text);
        return read(owner.upload(form), 201).getString("id");
    }

    /** Returns what a reader finds of an owner's images in the list of everything. */
    private static List<String> idsOf(RestClient reader, RestClient owner) {
        String id = owner.userId();
        return readList(reader.get("api/v1/images/", "perPage", "100")).stream()
                .filter(image -> image.getJsonObject("user").getString("id").equals(id))
                .map(image -> image.getString("id"))
                .toList();
    }

    private static List<String> ids(Response answer) {
        return readList(answer).stream().map(image -> image.getString("id")).toList();
    }
}
