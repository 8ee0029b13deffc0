package org.tintype.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserId;
import org.tintype.account.Username;
import org.tintype.blob.Blob;
import org.tintype.blob.Digest;
import org.tintype.blob.store.JpaBlobs;
import org.tintype.fixture.Adapters;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.Claim;
import org.tintype.image.Content;
import org.tintype.image.Description;
import org.tintype.image.Image;
import org.tintype.image.ImageId;
import org.tintype.image.ImageName;
import org.tintype.image.Labels;
import org.tintype.image.Title;
import org.tintype.pixels.Format;

/** What every database has to do with records of images. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImagesContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final String CAMERA = "\uD83D\uDCF7";
    private static final Content CONTENT = new Content(
            Format.JPEG,
            5_000_000_000L,
            new Digest("a".repeat(64)),
            new Digest("b".repeat(64)),
            new Digest("c".repeat(64)),
            65_535,
            1);

    private static final Content OTHER = new Content(
            Format.PNG, 7, new Digest("d".repeat(64)), new Digest("e".repeat(64)), new Digest("f".repeat(64)), 3, 4);

    private final UserId owner = UserId.random();

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private TestDatabase database;

    abstract TestDatabase open();

    @BeforeAll
    void openDatabase() {
        database = open();
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void storeOwner() {
        database.clear();
        User user = new User(owner, new Username("owner"), "Owner", "hash", Set.of(Role.USER, Role.ADMIN), NOW);
        database.doInTransaction(em -> {
            em.persist(user);
            Stream.of(CONTENT, OTHER)
                    .flatMap(content -> content.blobs().stream())
                    .forEach(digest -> em.persist(new Blob(digest, NOW)));
        });
    }

    @Test
    void everythingOfAnImageComesBack() {
        ImageId id = ImageId.random();
        Labels labels = new Labels(
                Optional.of("holiday.jpg"),
                Optional.of(new Title(CAMERA.repeat(64))),
                Optional.of(new Description(CAMERA.repeat(256))),
                true,
                true);
        ImageName name = store(id, labels).name();

        Image found = find(id).orElseThrow();
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.name()).isEqualTo(name);
        assertThat(found.title().text()).isEqualTo(CAMERA.repeat(64));
        assertThat(found.description().text()).isEqualTo(CAMERA.repeat(256));
        assertThat(found.isPublic()).isTrue();
        assertThat(found.isNsfw()).isTrue();
        assertThat(found.content()).isEqualTo(CONTENT);
        assertThat(found.createdAt()).isEqualTo(NOW);
        assertThat(found.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void ownerComesWithTheImageAndIsReadableOutsideTheTransaction() {
        ImageId id = ImageId.random();
        store(id, Labels.NONE);
        User user = find(id).orElseThrow().user();
        assertThat(user.id()).isEqualTo(owner);
        assertThat(user.username().text()).isEqualTo("owner");
        assertThat(user.displayName()).isEqualTo("Owner");
    }

    @Test
    void imageIsFoundByItsName() {
        Image stored = store(ImageId.random(), Labels.NONE);
        store(ImageId.random(), Labels.NONE);
        assertThat(find(stored.name())).map(Image::id).contains(stored.id());
    }

    @Test
    void nothingIsFoundUnderAnIdOrANameThatWasNeverStored() {
        store(ImageId.random(), Labels.NONE);
        assertThat(find(ImageId.random())).isEmpty();
        assertThat(find(ImageName.after("never"))).isEmpty();
    }

    @Test
    void takenIdIsRefusedAtOnceAndLeavesTheFirst() {
        ImageId id = ImageId.random();
        ImageName first = store(id, Labels.NONE).name();
        assertThatThrownBy(() -> store(id, Labels.NONE)).isInstanceOf(PersistenceException.class);
        assertThat(find(id)).map(Image::name).contains(first);
    }

    @Test
    void imageOfAnOwnerWhoIsNotThereIsRefused() {
        User stranger = new User(UserId.random(), new Username("stranger"), "Stranger", "hash", Set.of(Role.USER), NOW);
        Image image = new Image(ImageId.random(), stranger, Labels.NONE, CONTENT, NOW);
        assertThatThrownBy(() -> database.doInTransaction(em -> images(em).add(image)))
                .isInstanceOfAny(PersistenceException.class, IllegalStateException.class);
        assertThat(find(image.id())).isEmpty();
    }

    @Test
    void twoImagesMayHaveTheSameContent() {
        Image first = store(ImageId.random(), Labels.NONE);
        Image second = store(ImageId.random(), Labels.NONE);
        assertThat(find(first.id())).map(Image::content).contains(CONTENT);
        assertThat(find(second.id())).map(Image::content).contains(CONTENT);
    }

    @Test
    void imageWithoutAClaimIsRefused() {
        Image image = database.inTransaction(
                em -> new Image(ImageId.random(), em.find(User.class, owner.value()), Labels.NONE, CONTENT, NOW));
        assertThatThrownBy(() -> database.doInTransaction(em -> images(em).add(image)))
                .isInstanceOf(PersistenceException.class);
        assertThat(find(image.id())).isEmpty();
    }

    @Test
    void claimOutlivesTheImage() {
        ImageId id = ImageId.random();
        store(id, Labels.NONE);
        database.doInTransaction(em -> images(em).remove(images(em).find(id).orElseThrow()));
        assertThat(find(id)).isEmpty();
        assertThat(claim(id)).map(Claim::owner).contains(owner);
        store(id, Labels.NONE);
        assertThat(find(id)).isPresent();
    }

    @Test
    void claimIsTakenOnce() {
        ImageId id = ImageId.random();
        assertThat(claim(id)).isEmpty();
        database.doInTransaction(em -> claims(em).add(new Claim(id, owner, NOW)));
        assertThatThrownBy(() -> database.doInTransaction(em -> claims(em).add(new Claim(id, owner, NOW))))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void replacedContentComesBackAndIsNoRetryOfTheFirst() {
        ImageId id = ImageId.random();
        store(id, Labels.NONE);
        assertThat(find(id).orElseThrow().isRetry(CONTENT.uploaded())).isTrue();
        database.doInTransaction(em -> images(em).find(id).orElseThrow().replace(OTHER, NOW.plusSeconds(1)));

        Image found = find(id).orElseThrow();
        assertThat(found.content().digest()).isEqualTo(OTHER.digest());
        assertThat(found.content().preview()).isEqualTo(OTHER.preview());
        assertThat(found.content().format()).isEqualTo(Format.PNG);
        assertThat(found.content().width()).isEqualTo(3);
        assertThat(found.createdAt()).isEqualTo(NOW);
        assertThat(found.updatedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(found.isRetry(CONTENT.uploaded())).isFalse();
        assertThat(found.isRetry(OTHER.uploaded())).isFalse();
    }

    @Test
    void contentAndPreviewAreReferredToAndUploadedBytesAreNot() {
        store(ImageId.random(), Labels.NONE);
        assertThat(refersTo(CONTENT.digest())).isTrue();
        assertThat(refersTo(CONTENT.preview())).isTrue();
        assertThat(refersTo(CONTENT.uploaded())).isFalse();
        assertThat(refersTo(OTHER.digest())).isFalse();
    }

    @Test
    void bytesThatAnImageRefersToAreNotForgotten() {
        store(ImageId.random(), Labels.NONE);
        for (Digest digest : CONTENT.blobs()) {
            assertThatThrownBy(() -> database.doInTransaction(
                            em -> blobs(em).remove(blobs(em).lock(digest).orElseThrow())))
                    .isInstanceOf(PersistenceException.class);
        }
        database.doInTransaction(
                em -> blobs(em).remove(blobs(em).lock(OTHER.digest()).orElseThrow()));
    }

    @Test
    void imageWhoseBytesAreUnknownIsRefused() {
        database.doInTransaction(
                em -> blobs(em).remove(blobs(em).lock(CONTENT.preview()).orElseThrow()));
        ImageId id = ImageId.random();
        assertThatThrownBy(() -> store(id, Labels.NONE)).isInstanceOf(PersistenceException.class);
        assertThat(find(id)).isEmpty();
    }

    @Test
    void thoseThatAreStoredAreTold() {
        ImageId stored = ImageId.random();
        store(stored, Labels.NONE);
        assertThat(database.<Set<ImageId>>inTransaction(em -> images(em).stored(Set.of(stored, ImageId.random()))))
                .containsExactly(stored);
        assertThat(database.<Set<ImageId>>inTransaction(em -> images(em).stored(Set.of())))
                .isEmpty();
    }

    private Optional<Claim> claim(ImageId id) {
        return database.inTransaction(em -> claims(em).find(id));
    }

    private boolean refersTo(Digest digest) {
        return database.inTransaction(
                em -> Adapters.on(em, new JpaImageReferences()).include(digest));
    }

    private static JpaBlobs blobs(EntityManager em) {
        return Adapters.on(em, new JpaBlobs());
    }

    private static JpaImages images(EntityManager em) {
        return Adapters.on(em, new JpaImages());
    }

    private static JpaClaims claims(EntityManager em) {
        return Adapters.on(em, new JpaClaims());
    }

    private Image store(ImageId id, Labels labels) {
        return database.inTransaction(em -> {
            if (claims(em).lock(id).isEmpty()) {
                claims(em).add(new Claim(id, owner, NOW));
            }
            Image image = new Image(id, em.find(User.class, owner.value()), labels, CONTENT, NOW);
            images(em).add(image);
            return image;
        });
    }

    private Optional<Image> find(ImageId id) {
        return database.inTransaction(em -> images(em).find(id));
    }

    private Optional<Image> find(ImageName name) {
        return database.inTransaction(em -> images(em).find(name));
    }
}
