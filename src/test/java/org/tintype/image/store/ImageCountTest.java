package org.tintype.image.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.blob.Blob;
import org.tintype.blob.Digest;
import org.tintype.fixture.Adapters;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.Claim;
import org.tintype.image.Image;
import org.tintype.image.ImageChange;
import org.tintype.image.ImageId;
import org.tintype.image.Pictures;

/** What the database keeps of how many images there are, while many work on them at the same time. */
class ImageCountTest {

    private static final int WORKERS = 6;
    private static final int STEPS = 120;

    private final User owner = People.user("ada", "hash", Role.USER);

    static Stream<Named<TestDatabase>> databases() {
        return Stream.of(Named.of("H2", TestDatabase.h2()), Named.of("PostgreSQL", TestDatabase.postgres()));
    }

    /** JUnit closes the database. */
    @ParameterizedTest
    @MethodSource("databases")
    void theCountIsRightWhateverHappensAtTheSameTime(TestDatabase database) throws Exception {
        prepare(database);
        ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Callable<Void>> workers = IntStream.range(0, WORKERS)
                    .<Callable<Void>>mapToObj(seed -> () -> work(database, new Random(seed)))
                    .toList();
            for (Future<Void> worker : pool.invokeAll(workers, 2, TimeUnit.MINUTES)) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(kept(database)).isEqualTo(counted(database)).hasSizeGreaterThan(2);
        database.doInTransaction(em -> em.createQuery("delete from Image").executeUpdate());
        assertThat(number(database, "select coalesce(sum(images), 0) from image_count"))
                .isZero();
    }

    /** Nothing of a change stays that its transaction takes back. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatIsRolledBackIsNotCounted(TestDatabase database) {
        prepare(database);
        Image image = database.inTransaction(this::add);
        assertThatThrownBy(() -> database.doInTransaction(em -> {
                    add(em);
                    images(em).remove(em.find(Image.class, image.guid()));
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(number(database, "select sum(images) from image_count")).isEqualTo(1);
    }

    @Test
    void emptyTableOfPostgresqlHasNone() {
        try (TestDatabase database = TestDatabase.postgres()) {
            prepare(database);
            database.doInTransaction(this::add);
            database.doInTransaction(
                    em -> em.createNativeQuery("truncate table image cascade").executeUpdate());
            assertThat(kept(database)).isEmpty();
        }
    }

    @Test
    void whatPostgresqlWritesDownIsPutTogetherNowAndThen() {
        try (TestDatabase database = TestDatabase.postgres()) {
            prepare(database);
            for (int i = 0; i < 300; i++) {
                database.doInTransaction(em -> images(em).remove(add(em)));
            }
            assertThat(number(database, "select max(id) from image_tally")).isGreaterThanOrEqualTo(600);
            assertThat(number(database, "select count(*) from image_tally")).isLessThanOrEqualTo(128 + 4);
        }
    }

    private void prepare(TestDatabase database) {
        database.doInTransaction(em -> {
            em.persist(owner);
            em.persist(new Blob(new Digest("a".repeat(64)), Pictures.TIME));
            em.persist(new Blob(new Digest("c".repeat(64)), Pictures.TIME));
        });
    }

    private Void work(TestDatabase database, Random random) {
        List<Image> mine = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Image some = mine.isEmpty() ? null : mine.get(random.nextInt(mine.size()));
            if (some == null || random.nextInt(3) == 0) {
                mine.add(database.inTransaction(this::add));
            } else if (random.nextInt(4) == 0) {
                database.doInTransaction(em -> images(em).remove(em.find(Image.class, some.guid())));
                mine.remove(some);
            } else if (random.nextInt(4) == 0) {
                // Several rows by one statement.
                List<UUID> all = mine.stream().map(Image::guid).toList();
                database.doInTransaction(em -> em.createQuery("update Image i set i.nsfw = :nsfw where i.id in :all")
                        .setParameter("nsfw", random.nextBoolean())
                        .setParameter("all", all)
                        .executeUpdate());
            } else if (random.nextInt(4) == 0) {
                assertThatThrownBy(() -> database.doInTransaction(em -> {
                            add(em);
                            throw new CancellationException();
                        }))
                        .isInstanceOf(CancellationException.class);
            } else {
                ImageChange change = new ImageChange(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(random.nextBoolean()),
                        Optional.of(random.nextBoolean()));
                database.doInTransaction(em -> em.find(Image.class, some.guid()).apply(change, Pictures.TIME));
            }
        }
        return null;
    }

    private Image add(EntityManager em) {
        ImageId id = ImageId.random();
        em.persist(new Claim(id, owner.id(), Pictures.TIME));
        Image image = Pictures.of(em.find(User.class, owner.id().value()), id, new Digest("a".repeat(64)));
        images(em).add(image);
        return image;
    }

    private static JpaImages images(EntityManager em) {
        return Adapters.on(em, new JpaImages());
    }

    private static List<String> kept(TestDatabase database) {
        return rows(
                database, "select is_public, nsfw, images from image_count where images <> 0 order by is_public, nsfw");
    }

    private static List<String> counted(TestDatabase database) {
        return rows(
                database,
                "select is_public, nsfw, count(*) from image group by is_public, nsfw order by is_public, nsfw");
    }

    private static List<String> rows(TestDatabase database, String question) {
        return database.inTransaction(em -> {
            List<?> rows = em.createNativeQuery(question).getResultList();
            return rows.stream().map(row -> List.of((Object[]) row).toString()).toList();
        });
    }

    private static long number(TestDatabase database, String question) {
        return database.inTransaction(
                em -> ((Number) em.createNativeQuery(question).getSingleResult()).longValue());
    }
}
