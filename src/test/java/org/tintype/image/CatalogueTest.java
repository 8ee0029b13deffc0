package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tintype.access.AccessRules;
import org.tintype.access.InMemoryAttachments;
import org.tintype.account.Caller;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserId;
import org.tintype.account.UserNotFound;
import org.tintype.blob.Announcement;
import org.tintype.blob.BlobRegister;
import org.tintype.blob.Digest;
import org.tintype.blob.InMemoryBlobs;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.failure.TooBusy;
import org.tintype.platform.paging.PageRequest;

class CatalogueTest {

    private static final Digest UPLOADED = new Digest("b".repeat(64));
    private static final Digest OTHER = new Digest("d".repeat(64));

    private final People people = new People();
    private final InMemoryImages images = new InMemoryImages();
    private final InMemoryClaims claims = new InMemoryClaims(images);
    private final AccessRules access = new AccessRules(new InMemoryAttachments());
    private final BlobRegister blobs = new BlobRegister(new InMemoryBlobs(), Duration.ofMinutes(10), People.CLOCK);
    private final Catalogue catalogue = new Catalogue(
            images, people.accounts, new Claiming(claims, images, access, People.CLOCK), access, blobs, People.CLOCK);
    private final User owner = people.add("owner", Role.USER);
    private final Caller stranger = people.add("stranger", Role.USER).asCaller();
    private final Caller admin = people.add("admin", Role.ADMIN).asCaller();
    private final ImageId id = ImageId.random();
    private final Image image = Pictures.of(owner, id, UPLOADED);

    @Test
    void ownerAndAdministratorReadByIdAndByName() {
        claims.store(image);
        assertThat(catalogue.read(owner.asCaller(), id)).isSameAs(image);
        assertThat(catalogue.read(owner.asCaller(), image.name())).isSameAs(image);
        assertThat(catalogue.read(admin, image.name())).isSameAs(image);
    }

    @Test
    void strangerReadsNeitherByIdNorByName() {
        claims.store(image);
        assertThatThrownBy(() -> catalogue.read(stranger, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> catalogue.read(stranger, image.name())).isInstanceOf(Forbidden.class);
    }

    @Test
    void strangerReadsWhatIsPublic() {
        Image open = Pictures.of(owner, new Labels(Optional.empty(), Optional.empty(), Optional.empty(), true, false));
        claims.store(open);
        assertThat(catalogue.read(stranger, open.id())).isSameAs(open);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> catalogue.read(admin, id)).isInstanceOf(ImageNotFound.class);
        assertThatThrownBy(() -> catalogue.read(admin, image.name())).isInstanceOf(ImageNotFound.class);
    }

    @Test
    void freeIdentifierIsNoRetry() {
        assertThat(catalogue.retryOf(owner.asCaller(), id, UPLOADED)).isEmpty();
    }

    @Test
    void sameBytesByTheSameCallerAreARetry() {
        claims.store(image);
        assertThat(catalogue.retryOf(owner.asCaller(), id, UPLOADED)).contains(image);
    }

    @Test
    void otherBytesByTheSameCallerAreAConflict() {
        claims.store(image);
        assertThatThrownBy(() -> catalogue.retryOf(owner.asCaller(), id, OTHER)).isInstanceOf(ImageIdTaken.class);
        assertThatThrownBy(() ->
                        catalogue.retryOf(owner.asCaller(), id, image.content().digest()))
                .isInstanceOf(ImageIdTaken.class);
    }

    @Test
    void identifierOfSomebodyElseIsForbiddenEvenToAdministrators() {
        claims.store(image);
        assertThatThrownBy(() -> catalogue.retryOf(stranger, id, UPLOADED)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> catalogue.retryOf(admin, id, UPLOADED)).isInstanceOf(Forbidden.class);
    }

    @Test
    void imageThatSomebodyElseStoresAtThisMomentIsNoRetry() {
        claims.letFollow(image);
        assertThatThrownBy(() -> catalogue.retryOf(stranger, id, UPLOADED)).isInstanceOf(Forbidden.class);
    }

    @Test
    void recordIsTheCallersAndOfThisMillisecond() {
        Image recorded = catalogue.record(owner.asCaller(), id, Labels.NONE, stored());
        assertThat(images.find(id)).contains(recorded);
        assertThat(recorded.owner()).isEqualTo(owner.id());
        assertThat(recorded.createdAt()).isEqualTo(People.NOW);
        assertThat(recorded.updatedAt()).isEqualTo(People.NOW);
    }

    @Test
    void nobodyRecordsAnImageOfAnAccountThatIsGone() {
        Caller gone = People.user("gone", "hash", Role.USER).asCaller();
        assertThatThrownBy(() -> catalogue.record(gone, id, Labels.NONE, stored()))
                .isInstanceOf(UserNotFound.class);
        assertThat(images.size()).isZero();
    }

    @Test
    void nothingIsRecordedWhoseBytesMayBeGone() {
        Announcement ranOut = new Announcement(image.content().blobs(), People.CLOCK.instant());
        Stored stored = new Stored(image.content(), ranOut);
        stored();
        assertThatThrownBy(() -> catalogue.record(owner.asCaller(), id, Labels.NONE, stored))
                .isInstanceOf(TooBusy.class);
        assertThat(images.size()).isZero();
    }

    @Test
    void changeSaysWhenAndLeavesTheRest() {
        claims.store(image);
        Image changed = catalogue.modify(owner.asCaller(), id, Revision.ANY, titled("Arezzo"));
        assertThat(changed.title()).isEqualTo(new Title("Arezzo"));
        assertThat(changed.description()).isEqualTo(Description.NONE);
        assertThat(changed.updatedAt()).isEqualTo(People.NOW);
    }

    @Test
    void changeThatSaysNothingNewLeavesItsTime() {
        claims.store(image);
        Image same = catalogue.modify(
                owner.asCaller(), id, Revision.ANY, titled(image.title().text()));
        assertThat(same.updatedAt()).isEqualTo(Pictures.TIME).isEqualTo(image.createdAt());
    }

    @Test
    void nothingIsDoneToAnImageInAnotherState() {
        claims.store(image);
        Predicate<Revision> another = revision -> false;
        Caller caller = owner.asCaller();
        assertThatThrownBy(() -> catalogue.modify(caller, id, another, titled("late")))
                .isInstanceOf(RevisionOutdated.class);
        assertThatThrownBy(() -> catalogue.requireReplaceable(caller, id, another))
                .isInstanceOf(RevisionOutdated.class);
        assertThatThrownBy(() -> catalogue.replace(caller, id, another, stored()))
                .isInstanceOf(RevisionOutdated.class);
        assertThatThrownBy(() -> catalogue.delete(caller, id, another)).isInstanceOf(RevisionOutdated.class);
        assertThat(images.find(id)).map(Image::title).contains(new Title("image"));
        catalogue.delete(caller, id, image.revision()::equals);
        assertThat(images.find(id)).isEmpty();
    }

    @Test
    void whoMayNotChangeAnImageDoesNotLearnItsState() {
        claims.store(image);
        assertThatThrownBy(() -> catalogue.modify(stranger, id, revision -> false, titled("mine")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void everythingOfAUserIsListedForThemAndForAdministrators() {
        claims.store(image);
        for (Caller caller : List.of(owner.asCaller(), admin)) {
            assertThat(catalogue
                            .listOwnedBy(owner.id(), caller, ImageSort.DEFAULT, PageRequest.FIRST)
                            .content())
                    .containsExactly(image);
        }
        assertThatThrownBy(() -> catalogue.listOwnedBy(owner.id(), stranger, ImageSort.DEFAULT, PageRequest.FIRST))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> catalogue.listOwnedBy(UserId.random(), admin, ImageSort.DEFAULT, PageRequest.FIRST))
                .isInstanceOf(UserNotFound.class);
    }

    @Test
    void linksAreMadeByReadersAndManagedByThoseWhoMayChangeTheImage() {
        claims.store(image);
        assertThat(catalogue.linkTerms(owner.asCaller(), id)).isEqualTo(new LinkTerms(0, true));
        assertThat(catalogue.linkTerms(admin, id)).isEqualTo(new LinkTerms(0, true));
        assertThatThrownBy(() -> catalogue.linkTerms(stranger, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> catalogue.linkTerms(admin, ImageId.random())).isInstanceOf(ImageNotFound.class);
        Image open = Pictures.of(owner, new Labels(Optional.empty(), Optional.empty(), Optional.empty(), true, false));
        claims.store(open);
        assertThat(catalogue.linkTerms(stranger, open.id())).isEqualTo(new LinkTerms(0, false));
    }

    @Test
    void endedLinksLeaveTheImageInItsState() {
        claims.store(image);
        Revision before = image.revision();
        catalogue.endLinks(owner.asCaller(), id);
        catalogue.endLinks(admin, id);
        assertThat(catalogue.linkGeneration(id)).contains(2);
        assertThat(image.revision()).isEqualTo(before);
        assertThat(image.updatedAt()).isEqualTo(Pictures.TIME);
    }

    @Test
    void strangersEndNoLinks() {
        claims.store(image);
        assertThatThrownBy(() -> catalogue.endLinks(stranger, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> catalogue.endLinks(admin, ImageId.random())).isInstanceOf(ImageNotFound.class);
        assertThat(catalogue.linkGeneration(id)).contains(0);
    }

    @Test
    void linksToADeletedImageAreNoneToWhatIsStoredInItsPlace() {
        claims.store(image);
        catalogue.delete(owner.asCaller(), id, Revision.ANY);
        catalogue.record(owner.asCaller(), id, Labels.NONE, stored());
        assertThat(catalogue.linkTerms(owner.asCaller(), id).generation()).isEqualTo(1);
    }

    @Test
    void thereIsNoGenerationWhereThereNeverWasAnImage() {
        assertThat(catalogue.linkGeneration(id)).isEmpty();
    }

    private static ImageChange titled(String title) {
        return new ImageChange(Optional.of(new Title(title)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Stored stored() {
        return new Stored(image.content(), blobs.announce(image.content().blobs()));
    }
}
