package org.tintype.image.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.blob.Blob;
import org.tintype.blob.Digest;
import org.tintype.deal.Deal;
import org.tintype.deal.DealId;
import org.tintype.deal.DealTitle;
import org.tintype.fixture.Adapters;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.Claim;
import org.tintype.image.Content;
import org.tintype.image.Description;
import org.tintype.image.Image;
import org.tintype.image.ImageField;
import org.tintype.image.ImageId;
import org.tintype.image.ImageListing;
import org.tintype.image.ImageSort;
import org.tintype.image.Labels;
import org.tintype.image.Title;
import org.tintype.pixels.Format;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/**
 * What every database makes of lists, with 120 images of three owners, public or not, for everybody's eyes or not, and some
 * attached to something that the reader may read; compared with what Java makes of the same images.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImageListsContract {

    private static final int IMAGES = 120;

    private final List<Image> all = new ArrayList<>();
    private final List<ImageId> attached = new ArrayList<>();
    private final User reader = People.user("Reader", "hash", Role.USER);
    private final User ada = People.user("ada", "hash", Role.USER);
    private final User bob = People.user("Bob", "hash", Role.USER);
    private final User admin = People.user("admin", "hash", Role.ADMIN);

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private TestDatabase database;

    abstract TestDatabase open();

    @BeforeAll
    void fill() {
        database = open();
        database.doInTransaction(em -> List.of(reader, ada, bob, admin).forEach(em::persist));
        List<User> owners = List.of(reader, ada, bob);
        for (int i = 0; i < IMAGES; i++) {
            all.add(store(i, owners.get(i % 3)));
        }
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldSortsInBothDirections(ImageField field) {
        for (String direction : List.of("", "-")) {
            ImageSort sort = ImageSort.parse(direction + field.word());
            assertThat(walk(ImageListing.of(reader.asCaller(), false, sort), 40))
                    .as(direction + field.word())
                    .isEqualTo(inOrder(sort, readableByReader()));
        }
    }

    @Test
    void severalFieldsDecideOneAfterTheOther() {
        ImageSort sort = ImageSort.parse("-public,user,contentLength,-title");
        assertThat(walk(ImageListing.of(admin.asCaller(), false, sort), 50)).isEqualTo(inOrder(sort, all));
        ImageSort identifierFirst = ImageSort.parse("-id,title");
        assertThat(walk(ImageListing.of(admin.asCaller(), false, identifierFirst), 100))
                .isEqualTo(inOrder(identifierFirst, all));
    }

    @Test
    void listHasNothingThatTheCallerMayNotRead() {
        assertThat(walk(ImageListing.of(reader.asCaller(), false, ImageSort.DEFAULT), 100))
                .containsExactlyElementsOf(inOrder(ImageSort.DEFAULT, readableByReader()))
                .hasSizeBetween(50, IMAGES - 20);
    }

    @Test
    void sparingListsLeaveOutWhatOthersHaveMarkedAndKeepWhatIsTheCallersOwn() {
        List<Image> expected = readableByReader().stream()
                .filter(image -> !image.isNsfw() || image.owner().equals(reader.id()))
                .toList();
        assertThat(walk(ImageListing.of(reader.asCaller(), true, ImageSort.DEFAULT), 25))
                .containsExactlyElementsOf(inOrder(ImageSort.DEFAULT, expected));
        assertThat(expected).anyMatch(Image::isNsfw);
        assertThat(expected.size()).isLessThan(readableByReader().size());
    }

    @Test
    void listOfAnOwnerHasAllOfTheirsAndNothingElse() {
        assertThat(walk(ImageListing.ownedBy(ada.id(), admin.asCaller(), ImageSort.DEFAULT), 25))
                .containsExactlyElementsOf(inOrder(
                        ImageSort.DEFAULT,
                        all.stream()
                                .filter(image -> image.owner().equals(ada.id()))
                                .toList()));
    }

    @Test
    void pageBehindTheEndIsEmptyAndStillCounts() {
        Page<Image> page = list(
                ImageListing.of(admin.asCaller(), false, ImageSort.DEFAULT),
                new PageRequest(PageRequest.MAX_NUMBER, 100));
        assertThat(page.content()).isEmpty();
        assertThat(page.total()).isEqualTo(IMAGES);
    }

    @Test
    void entriesHaveAllOfTheImageAndOfItsOwnersName() {
        Image stored = all.get(1);
        Image listed = list(ImageListing.of(admin.asCaller(), false, ImageSort.parse("createdAt")), PageRequest.FIRST)
                .content()
                .stream()
                .filter(image -> image.id().equals(stored.id()))
                .findFirst()
                .orElseThrow();
        assertThat(listed.id()).isEqualTo(stored.id());
        assertThat(listed.name()).isEqualTo(stored.name());
        assertThat(listed.title()).isEqualTo(stored.title());
        assertThat(listed.description()).isEqualTo(stored.description());
        assertThat(listed.content()).isEqualTo(stored.content());
        assertThat(listed.createdAt()).isEqualTo(stored.createdAt());
        assertThat(listed.user().id()).isEqualTo(ada.id());
        assertThat(listed.user().username()).isEqualTo(ada.username());
        assertThat(listed.user().displayName()).isEqualTo(ada.displayName());
        assertThat(listed.revision()).isEqualTo(stored.revision());
    }

    private List<Image> readableByReader() {
        return all.stream()
                .filter(image -> image.isPublic() || image.owner().equals(reader.id()) || attached.contains(image.id()))
                .toList();
    }

    /** Reads a list page by page, as the identifiers in it, and sees to it that every page tells the same total. */
    private List<ImageId> walk(ImageListing listing, int size) {
        List<ImageId> walked = new ArrayList<>();
        long total = list(listing, new PageRequest(0, size)).total();
        for (int number = 0; number * (long) size < total; number++) {
            Page<Image> page = list(listing, new PageRequest(number, size));
            assertThat(page.total()).isEqualTo(total);
            page.content().stream().map(Image::id).forEach(walked::add);
        }
        assertThat(walked).hasSize((int) total).doesNotHaveDuplicates();
        return walked;
    }

    private Page<Image> list(ImageListing listing, PageRequest page) {
        return database.inTransaction(em -> Adapters.on(em, new JpaImages()).list(listing, page));
    }

    private static List<ImageId> inOrder(ImageSort sort, List<Image> images) {
        Comparator<Image> order = sort.keys().stream()
                .map(key -> key.descending() ? by(key.field()).reversed() : by(key.field()))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return images.stream().sorted(order).map(Image::id).toList();
    }

    private static Comparator<Image> by(ImageField field) {
        return switch (field) {
            // As unsigned numbers, which is how the digits are ordered.
            case ID -> Comparator.comparing(image -> image.id().toString());
            case NAME -> Comparator.comparing(image -> image.name().text());
            case CREATED_AT -> Comparator.comparing(Image::createdAt);
            case UPDATED_AT -> Comparator.comparing(Image::updatedAt);
            case USER -> Comparator.comparing(image -> image.user().username().key());
            case TITLE -> Comparator.comparing(image -> image.title().text());
            case DESCRIPTION ->
                Comparator.comparing(image -> image.description().text());
            case PUBLIC -> Comparator.comparing(Image::isPublic);
            case NSFW -> Comparator.comparing(Image::isNsfw);
            case CONTENT_TYPE ->
                Comparator.comparing(image -> image.content().format().contentType());
            case CONTENT_LENGTH -> Comparator.comparing(image -> image.content().length());
            case CHECKSUM ->
                Comparator.comparing(image -> image.content().digest().hex());
            case WIDTH -> Comparator.comparing(image -> image.content().width());
            case HEIGHT -> Comparator.comparing(image -> image.content().height());
        };
    }

    /** Values repeat, so that ties are decided, and words are of small letters alone, which all collations order alike. */
    private Image store(int number, User owner) {
        ImageId id = ImageId.random();
        Instant time = People.NOW.plusSeconds(number / 4);
        Labels labels = new Labels(
                Optional.of(word(number * 31)),
                Optional.of(new Title(word(number % 10))),
                Optional.of(new Description(number % 3 == 0 ? "" : word(number % 4))),
                number % 5 == 0,
                number % 7 == 0);
        Content content = new Content(
                List.of(Format.WEBP, Format.PNG, Format.GIF, Format.JPEG).get(number % 4),
                1_000_000L * (number % 6),
                Digest.of(new byte[] {(byte) (number % 50)}),
                Digest.of(new byte[] {1, (byte) number}),
                Digest.of(new byte[] {2, (byte) number}),
                100 + number % 8,
                100 + number % 9);
        return database.inTransaction(em -> {
            em.persist(new Claim(id, owner.id(), time));
            content.blobs().stream()
                    .filter(blob -> em.find(Blob.class, blob.hex()) == null)
                    .forEach(blob -> em.persist(new Blob(blob, time)));
            Image image = new Image(id, em.find(User.class, owner.id().value()), labels, content, time);
            Adapters.on(em, new JpaImages()).add(image);
            if (number % 11 == 0 || number % 13 == 0) {
                attach(em, image, number % 11 == 0);
            }
            return image;
        });
    }

    /** Attaches an image to two deals that the reader takes part in, or only quotes it there. */
    private void attach(EntityManager em, Image image, boolean opening) {
        User buyer = em.find(User.class, reader.id().value());
        User seller = em.find(User.class, ada.id().value());
        for (int i = 0; i < 2; i++) {
            Deal deal = new Deal(DealId.random(), new DealTitle("A camera"), seller, buyer, seller.id(), People.NOW);
            if (opening) {
                deal.attach(image.guid());
            } else {
                deal.quote(image.guid());
            }
            em.persist(deal);
        }
        if (opening) {
            attached.add(image.id());
        }
    }

    private static String word(int number) {
        return new StringBuilder(Integer.toString(number + 1000, 26))
                .chars()
                .map(c -> c <= '9' ? 'q' + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
