package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tintype.access.AccessRules;
import org.tintype.access.InMemoryAttachments;
import org.tintype.account.Caller;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserNotFound;
import org.tintype.blob.Digest;
import org.tintype.platform.failure.Forbidden;

class CatalogueTest {

    private static final Digest UPLOADED = new Digest("b".repeat(64));
    private static final Digest OTHER = new Digest("d".repeat(64));

    private final People people = new People();
    private final InMemoryImages images = new InMemoryImages();
    private final InMemoryClaims claims = new InMemoryClaims(images);
    private final AccessRules access = new AccessRules(new InMemoryAttachments());
    private final Catalogue catalogue = new Catalogue(
            images, people.accounts, new Claiming(claims, images, access, People.CLOCK), access, People.CLOCK);
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
        Image recorded = catalogue.record(owner.asCaller(), id, Labels.NONE, image.content());
        assertThat(images.find(id)).contains(recorded);
        assertThat(recorded.owner()).isEqualTo(owner.id());
        assertThat(recorded.createdAt()).isEqualTo(People.NOW);
        assertThat(recorded.updatedAt()).isEqualTo(People.NOW);
    }

    @Test
    void nobodyRecordsAnImageOfAnAccountThatIsGone() {
        Caller gone = People.user("gone", "hash", Role.USER).asCaller();
        assertThatThrownBy(() -> catalogue.record(gone, id, Labels.NONE, image.content()))
                .isInstanceOf(UserNotFound.class);
        assertThat(images.size()).isZero();
    }
}
