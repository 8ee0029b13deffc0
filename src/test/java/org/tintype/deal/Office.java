package org.tintype.deal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tintype.access.AccessRules;
import org.tintype.access.store.JpaAttachments;
import org.tintype.account.Accounts;
import org.tintype.account.IdentityProviderSettings;
import org.tintype.account.Passwords;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.store.JpaUsers;
import org.tintype.blob.BlobRegister;
import org.tintype.blob.BlobRemoval;
import org.tintype.blob.InMemoryBlobStore;
import org.tintype.blob.InMemoryDerivatives;
import org.tintype.blob.store.JpaBlobs;
import org.tintype.deal.store.JpaDeals;
import org.tintype.fixture.Adapters;
import org.tintype.fixture.RecordedEvents;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.Catalogue;
import org.tintype.image.Claiming;
import org.tintype.image.Content;
import org.tintype.image.Stored;
import org.tintype.image.store.JpaClaims;
import org.tintype.image.store.JpaImageReferences;
import org.tintype.image.store.JpaImages;
import org.tintype.platform.settings.FakeSettings;

/** The services of deals and images on a database, each call in a transaction of its own, as behind a door. */
public final class Office implements AutoCloseable {

    private final TestDatabase database;
    private final Clock clock;
    private final Duration grace;
    private final InMemoryBlobStore store = new InMemoryBlobStore();

    public Office(TestDatabase database) {
        this(database, People.CLOCK, Duration.ofMinutes(10));
    }

    /** Lets time pass, and content stay for so long after the last reference. */
    public Office(TestDatabase database, Clock clock, Duration grace) {
        this.database = database;
        this.clock = clock;
        this.grace = grace;
    }

    /** What one transaction works with. */
    public record Desk(
            DealBook deals,
            Catalogue images,
            Claiming claiming,
            Accounts accounts,
            AccessRules access,
            BlobRegister blobs,
            BlobRemoval removal,
            EntityManager em) {

        /** Announces content, for tests that need no bytes behind it. */
        public Stored stored(Content content) {
            return new Stored(content, blobs.announce(content.blobs()));
        }
    }

    /** Does something at a desk, in one transaction. */
    public <T> T at(Function<Desk, T> work) {
        return database.inTransaction(em -> {
            JpaAttachments attachments = Adapters.on(em, new JpaAttachments());
            JpaImages images = Adapters.on(em, new JpaImages());
            JpaUsers users = Adapters.on(em, new JpaUsers());
            AccessRules access = new AccessRules(attachments);
            Claiming claiming = new Claiming(Adapters.on(em, new JpaClaims()), images, access, clock);
            JpaBlobs rows = Adapters.on(em, new JpaBlobs());
            BlobRegister blobs = new BlobRegister(rows, grace, clock);
            BlobRemoval removal = new BlobRemoval(
                    rows,
                    List.of(Adapters.on(em, new JpaImageReferences())),
                    store,
                    new InMemoryDerivatives(),
                    grace,
                    clock);
            Accounts accounts = new Accounts(
                    users,
                    new Passwords(new People.QuickHash()),
                    new RecordedEvents<>(),
                    clock,
                    new IdentityProviderSettings(FakeSettings.of(Map.of())));
            Catalogue catalogue = new Catalogue(images, accounts, claiming, access, blobs, clock);
            DealBook deals = new DealBook(
                    Adapters.on(em, new JpaDeals()), attachments, claiming, catalogue, accounts, access, clock);
            return work.apply(new Desk(deals, catalogue, claiming, accounts, access, blobs, removal, em));
        });
    }

    /** As {@link #at}, without a result. */
    public void run(Consumer<Desk> work) {
        Optional<Void> ignored = at(desk -> {
            work.accept(desk);
            return Optional.empty();
        });
    }

    /** Adds a user with some roles. */
    public User user(String name, Role... roles) {
        User user = People.user(name, "hash", roles);
        database.doInTransaction(em -> em.persist(user));
        return user;
    }

    /** Returns where the bytes are. */
    public InMemoryBlobStore store() {
        return store;
    }

    public TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }

    static NewDeal sale(User seller, User buyer) {
        return new NewDeal(Optional.empty(), new DealTitle("A camera"), seller.id(), buyer.id());
    }
}
