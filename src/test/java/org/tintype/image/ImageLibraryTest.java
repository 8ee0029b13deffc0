package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.access.AccessRules;
import org.tintype.access.InMemoryAttachments;
import org.tintype.account.Caller;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.blob.BlobRegister;
import org.tintype.blob.BlobStoreFailure;
import org.tintype.blob.Digest;
import org.tintype.blob.InMemoryBlobStore;
import org.tintype.blob.InMemoryBlobs;
import org.tintype.blob.Spool;
import org.tintype.blob.SpooledFile;
import org.tintype.blob.Spools;
import org.tintype.fixture.CameraJpeg;
import org.tintype.intake.Intake;
import org.tintype.intake.Limits;
import org.tintype.intake.UnsupportedType;
import org.tintype.intake.format.EveryFormat;
import org.tintype.pixels.Previews;
import org.tintype.pixels.jdk.JdkEngine;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.failure.TooBusy;

class ImageLibraryTest {

    private static final byte[] JPEG =
            CameraJpeg.gradient(80, 48).withEverything().bytes();
    private static final byte[] OTHER = CameraJpeg.gradient(48, 80).bytes();

    private static final Duration GRACE = Duration.ofMinutes(10);

    private final People people = new People();
    private final InMemoryImages images = new InMemoryImages();
    private final InMemoryClaims claims = new InMemoryClaims(images);
    private final InMemoryBlobStore store = new InMemoryBlobStore();
    private final InMemoryBlobs rows = new InMemoryBlobs();
    private final BlobRegister blobs = new BlobRegister(rows, GRACE, People.CLOCK);
    private final User owner = people.add("owner", Role.USER);
    private final User stranger = people.add("stranger", Role.USER);
    private final ImageId id = ImageId.random();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path data;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Spool spool;

    @BeforeEach
    void setUp() {
        spool = Spools.start(data);
    }

    @AfterEach
    void nothingIsLeftInTheSpool() {
        assertThat(Spools.folder(data)).isEmptyDirectory();
    }

    @Test
    void uploadIsStrippedStoredAndRecorded() throws IOException {
        Image image = accept(owner, JPEG);
        assertThat(images.find(id)).contains(image);
        byte[] content = library().open(image).readAllBytes();
        assertThat(CameraJpeg.latin1(content)).doesNotContain("SECRET");
        assertThat(Digest.of(content)).isEqualTo(image.content().digest());
        assertThat(image.content().length()).isEqualTo(content.length);
        assertThat(image.content().uploaded()).isEqualTo(Digest.of(JPEG));
        assertThat(Digest.of(library().openPreview(image).readAllBytes()))
                .isEqualTo(image.content().preview());
    }

    @Test
    void uploadWithoutAnIdentifierGetsANewOneEachTime() {
        Image first = accept(owner.asCaller(), Optional.empty(), JPEG);
        Image second = accept(owner.asCaller(), Optional.empty(), JPEG);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(store.size()).isEqualTo(2);
    }

    @Test
    void retryGivesTheSameImage() {
        Image first = accept(owner, JPEG);
        assertThat(accept(owner, JPEG)).isSameAs(first);
        assertThat(images.size()).isEqualTo(1);
    }

    @Test
    void otherBytesUnderTheSameIdentifierAreAConflictAndChangeNothing() {
        Image first = accept(owner, JPEG);
        assertThatThrownBy(() -> accept(owner, OTHER)).isInstanceOf(ImageIdTaken.class);
        assertThat(images.find(id)).contains(first);
        assertThat(store.size()).isEqualTo(2);
    }

    @Test
    void identifierOfSomebodyElseIsForbiddenEvenWithTheSameBytes() {
        accept(owner, JPEG);
        assertThatThrownBy(() -> accept(stranger, JPEG)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accept(stranger, OTHER)).isInstanceOf(Forbidden.class);
    }

    @Test
    void lostRaceAgainstTheSameUploadIsARetry() {
        Image first = Pictures.of(owner, id, Digest.of(JPEG));
        claims.letFirst(first);
        assertThat(accept(owner, JPEG)).isSameAs(first);
    }

    @Test
    void lostRaceAgainstOtherBytesIsAConflict() {
        claims.letFirst(Pictures.of(owner, id, Digest.of(OTHER)));
        assertThatThrownBy(() -> accept(owner, JPEG)).isInstanceOf(ImageIdTaken.class);
    }

    @Test
    void lostRaceAgainstSomebodyElseIsForbidden() {
        claims.letFirst(Pictures.of(stranger, id, Digest.of(JPEG)));
        assertThatThrownBy(() -> accept(owner, JPEG)).isInstanceOf(Forbidden.class);
    }

    @Test
    void nothingIsRecordedWhenTheStoreTakesNothing() {
        store.takeOnly(0);
        assertThatThrownBy(() -> accept(owner, JPEG)).isInstanceOf(BlobStoreFailure.class);
        assertThat(images.size()).isZero();
    }

    @Test
    void nothingIsRecordedWhenTheStoreTakesTheContentAndNotThePreview() {
        store.takeOnly(1);
        assertThatThrownBy(() -> accept(owner, JPEG)).isInstanceOf(BlobStoreFailure.class);
        assertThat(images.size()).isZero();
    }

    @Test
    void whatWasStoredAndNotRecordedIsLookedAfter() {
        store.takeOnly(1);
        assertThatThrownBy(() -> accept(owner, JPEG)).isInstanceOf(BlobStoreFailure.class);
        assertThat(rows.due(People.NOW.plus(GRACE), 10)).hasSize(2).containsAll(store.digests());
    }

    @Test
    void whatIsRecordedIsNotLookedAfter() {
        accept(owner, JPEG);
        assertThat(rows.due(People.NOW.plus(GRACE), 10)).isEmpty();
    }

    @Test
    void whatComesAfterTheCleanUpWasThereIsNotRecordedAndLookedAfterAgain() {
        store.beforeEachPut(rows::clear);
        assertThatThrownBy(() -> accept(owner, JPEG)).isInstanceOf(TooBusy.class);
        assertThat(images.size()).isZero();
        assertThat(rows.due(People.NOW.plus(GRACE), 10)).hasSize(2).containsAll(store.digests());
    }

    @Test
    void whatIsReplacedOrDeletedIsLookedAfterUnlessItIsShown() throws IOException {
        Content first = accept(owner, JPEG).content();
        Content second = replace(OTHER).content();
        assertThat(rows.due(People.NOW.plus(GRACE), 10)).containsExactlyInAnyOrderElementsOf(first.blobs());

        assertThat(replace(OTHER).content().blobs()).isEqualTo(second.blobs());
        assertThat(rows.due(People.NOW.plus(GRACE), 10)).containsExactlyInAnyOrderElementsOf(first.blobs());

        library().delete(owner.asCaller(), id, Revision.ANY);
        assertThat(rows.due(People.NOW.plus(GRACE), 10))
                .containsExactlyInAnyOrderElementsOf(Stream.of(first, second)
                        .flatMap(content -> content.blobs().stream())
                        .toList());
    }

    @Test
    void whatIsNoPictureIsNeitherStoredNorRecorded() {
        assertThatThrownBy(() -> accept(owner, "<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOf(UnsupportedType.class);
        assertThat(store.size()).isZero();
        assertThat(images.size()).isZero();
    }

    @Test
    void uploadThatFindsNoPlaceIsNeitherStoredNorRecorded() {
        ImageLibrary busy = library(new Workbench(0, 1_000_000, 0, 1));
        assertThatThrownBy(() -> accept(busy, owner.asCaller(), JPEG)).isInstanceOf(TooBusy.class);
        assertThat(store.size()).isZero();
        assertThat(images.size()).isZero();
    }

    @Test
    void onlyWhoMayReadAnImageIsToldOfIt() {
        Image image = accept(owner, JPEG);
        assertThat(library().describe(owner.asCaller(), id)).isSameAs(image);
        assertThat(library().describe(owner.asCaller(), image.name())).isSameAs(image);
        assertThatThrownBy(() -> library().describe(stranger.asCaller(), id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> library().describe(stranger.asCaller(), image.name()))
                .isInstanceOf(Forbidden.class);
    }

    private Image accept(User caller, byte[] bytes) {
        return accept(caller.asCaller(), Optional.of(id), bytes);
    }

    private Image accept(Caller caller, Optional<ImageId> requested, byte[] bytes) {
        return accept(library(), caller, requested, bytes);
    }

    private Image accept(ImageLibrary library, Caller caller, byte[] bytes) {
        return accept(library, caller, Optional.of(id), bytes);
    }

    private Image accept(ImageLibrary library, Caller caller, Optional<ImageId> requested, byte[] bytes) {
        try (SpooledFile file = spool.create()) {
            Digest digest = file.fill(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
            return library.accept(caller, requested, new Upload(file, digest), Labels.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Image replace(byte[] bytes) throws IOException {
        try (SpooledFile file = spool.create()) {
            Digest digest = file.fill(new ByteArrayInputStream(bytes), Long.MAX_VALUE);
            return library().replace(owner.asCaller(), id, Revision.ANY, new Upload(file, digest));
        }
    }

    private ImageLibrary library() {
        return library(new Workbench(1, 1_000_000, 0, 1));
    }

    private ImageLibrary library(Workbench workbench) {
        Intake intake = new Intake(
                new Limits(1_000_000, 10_000, 100, 1_000), new EveryFormat(), new Previews(new JdkEngine(), 32));
        AccessRules access = new AccessRules(new InMemoryAttachments());
        Claiming claiming = new Claiming(claims, images, access, People.CLOCK);
        Catalogue catalogue = new Catalogue(images, people.accounts, claiming, access, blobs, People.CLOCK);
        return new ImageLibrary(catalogue, intake, workbench, spool, blobs, store);
    }
}
