package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;
import static org.tintype.server.RestClient.errors;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.client.Deal;
import org.tintype.client.Image;
import org.tintype.client.ListQuery;
import org.tintype.client.MyChange;
import org.tintype.client.NewDeal;
import org.tintype.client.NewMessage;
import org.tintype.client.Paged;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.PatchJpeg;
import org.tintype.image.ImageField;

/** The three lists of images: what is on them, in which order and in which pages. */
@ExtendWith(SharedServer.class)
class ImageListsIT {

    private static final ListQuery NEWEST = ListQuery.FIRST.perPage(100);
    private static final byte[] JPEG = PatchJpeg.of(64, 48).bytes();

    private final Service service;
    private final Tintype admin;

    ImageListsIT(Service service) {
        this.service = service;
        this.admin = service.admin().typed();
    }

    @Test
    void listHasWhatTheCallerMayReadAndNothingElse() {
        Tintype owner = newUser();
        Tintype friend = newUser();
        UUID hidden = owner.images().upload(photo()).id();
        UUID open = owner.images().upload(photo().shown()).id();
        UUID shown = owner.images().upload(photo()).id();
        Deal deal = owner.deals().begin(NewDeal.of("A camera", idOf(owner), idOf(friend)));
        owner.deals().send(deal.id(), NewMessage.of("Look", shown));

        assertThat(seenBy(owner, owner)).containsExactly(shown, open, hidden);
        assertThat(seenBy(friend, owner)).containsExactly(shown, open);
        assertThat(seenBy(newUser(), owner)).containsExactly(open);
        assertThat(seenBy(admin, owner)).containsExactly(shown, open, hidden);
    }

    @Test
    void arbiterHasTheImagesInTheListForAsLongAsTheDisputeIsOpen() {
        Tintype seller = newUser();
        Tintype buyer = newUser();
        Tintype arbiter = service.newUser("user", "arbiter").typed();
        UUID image = seller.images().upload(photo()).id();
        Deal deal = seller.deals().begin(NewDeal.of("A camera", idOf(seller), idOf(buyer)));
        seller.deals().send(deal.id(), NewMessage.of("Look", image));
        assertThat(seenBy(arbiter, seller)).isEmpty();
        buyer.deals().openDispute(deal.id(), idOf(arbiter), "It is broken.");
        assertThat(seenBy(arbiter, seller)).containsExactly(image);
        arbiter.deals().closeDispute(deal.id());
        assertThat(seenBy(arbiter, seller)).isEmpty();
    }

    @Test
    void ownListsHaveEverythingThatIsOnesOwn() {
        Tintype owner = newUser();
        List<UUID> images = List.of(
                owner.images().upload(photo().nsfw()).id(),
                owner.images().upload(photo().shown()).id(),
                owner.images().upload(photo()).id());
        assertThat(ids(owner.me().images(NEWEST))).containsExactlyInAnyOrderElementsOf(images);
        assertThat(ids(owner.users().images(idOf(owner), NEWEST))).containsExactlyInAnyOrderElementsOf(images);
        assertThat(ids(admin.users().images(idOf(owner), NEWEST))).containsExactlyInAnyOrderElementsOf(images);
    }

    @Test
    void listsOfOthersAreForAdministrators() {
        UUID owner = idOf(newUser());
        Tintype other = newUser();
        Tintype anonymous = service.anonymous().typed();
        assertRefused(403, () -> other.users().images(owner, NEWEST));
        assertRefused(401, () -> anonymous.users().images(owner, NEWEST));
        assertRefused(404, () -> admin.users().images(UUID.randomUUID(), NEWEST));
        assertRefused(404, () -> other.users().images(UUID.randomUUID(), NEWEST));
        assertRefused(401, () -> anonymous.images().list(NEWEST));
        assertRefused(401, () -> anonymous.me().images(NEWEST));
        read(service.admin().get("api/v1/users/nobody/images/"), 404);
    }

    @Test
    void listsAreThereWithAndWithoutASlash() {
        Tintype owner = newUser();
        owner.images().upload(photo());
        String path = "api/v1/users/" + idOf(owner) + "/images";
        for (String list : List.of("api/v1/images", "api/v1/me/images", path)) {
            assertThat(RestClient.readList(service.admin().get(list)))
                    .isEqualTo(RestClient.readList(service.admin().get(list + "/")));
        }
    }

    @Test
    void matureContentIsLeftOutUnlessItIsOnesOwnOrWanted() {
        Tintype owner = newUser();
        UUID mature = owner.images().upload(photo().shown().nsfw()).id();
        UUID tame = owner.images().upload(photo().shown()).id();
        Tintype other = newUser();
        assertThat(seenBy(owner, owner)).containsExactly(tame, mature);
        assertThat(seenBy(other, owner)).containsExactly(tame);
        assertThat(seenBy(admin, owner)).containsExactly(tame);
        // It is a filter of lists, not of access.
        assertThat(other.images().get(mature).nsfw()).isTrue();
        other.me().change(MyChange.matureContentFilter(false));
        assertThat(seenBy(other, owner)).containsExactly(tame, mature);
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldSorts(ImageField field) {
        Tintype owner = newUser();
        IntStream.range(0, 3).forEach(n -> owner.images()
                .upload(Upload.of(PatchJpeg.of(64 - 16 * n, 48 + 16 * n).bytes(), "n" + (7 * n % 3) + ".jpg")
                        .description("d".repeat(n))));
        List<Image> up = owner.me().images(ListQuery.sort(field.word())).entries();
        List<Image> down = owner.me().images(ListQuery.sort("-" + field.word())).entries();
        assertThat(up).hasSize(3).isSortedAccordingTo(by(field));
        assertThat(down).hasSize(3).isSortedAccordingTo(by(field).reversed());
    }

    @Test
    void pagesAreTheWholeListCutIntoPieces() {
        Tintype owner = newUser();
        IntStream.range(0, 7).forEach(n -> owner.images().upload(photo().title("same")));
        List<UUID> whole = ids(owner.me().images(ListQuery.sort("title,-createdAt")));
        assertThat(whole).hasSize(7).doesNotHaveDuplicates();
        List<UUID> walked = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Paged<Image> page = owner.me()
                    .images(ListQuery.sort("title,-createdAt").page(number).perPage(3));
            assertThat(page.total()).isEqualTo(7);
            assertThat(page.links().prev().isPresent()).isEqualTo(number > 0);
            assertThat(page.links().next().map(URI::getQuery))
                    .isEqualTo(
                            number == 2
                                    ? Optional.empty()
                                    : Optional.of("sort=title,-createdAt&page=" + (number + 1) + "&perPage=3"));
            walked.addAll(ids(page));
        }
        assertThat(walked).isEqualTo(whole);
        assertThat(owner.me().images(ListQuery.FIRST.page(9)).entries()).isEmpty();
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

    private static Comparator<Image> by(ImageField field) {
        return switch (field) {
            case ID -> comparing(image -> image.id().toString());
            case NAME -> comparing(Image::name);
            case CREATED_AT -> comparing(Image::createdAt);
            case UPDATED_AT -> comparing(Image::updatedAt);
            case USER -> comparing(image -> image.user().username());
            case TITLE -> comparing(Image::title);
            case DESCRIPTION -> comparing(Image::description);
            case PUBLIC -> comparing(Image::isPublic);
            case NSFW -> comparing(Image::nsfw);
            case CONTENT_TYPE -> comparing(Image::contentType);
            case CONTENT_LENGTH -> comparing(Image::contentLength);
            case CHECKSUM -> comparing(Image::checksum);
            case WIDTH -> comparing(Image::width);
            case HEIGHT -> comparing(Image::height);
        };
    }

    private static <T extends Comparable<? super T>> Comparator<Image> comparing(Function<Image, T> field) {
        return Comparator.comparing(field);
    }

    private static Upload photo() {
        return Upload.of(JPEG, "camera.jpg");
    }

    private Tintype newUser() {
        return service.newUser().typed();
    }

    private static UUID idOf(Tintype user) {
        return user.me().get().id();
    }

    /** Returns what a reader finds of an owner's images in the list of everything. */
    private static List<UUID> seenBy(Tintype reader, Tintype owner) {
        UUID id = idOf(owner);
        return reader.images().list(NEWEST).entries().stream()
                .filter(image -> image.user().id().equals(id))
                .map(Image::id)
                .toList();
    }

    private static List<UUID> ids(Paged<Image> page) {
        return page.entries().stream().map(Image::id).toList();
    }
}
