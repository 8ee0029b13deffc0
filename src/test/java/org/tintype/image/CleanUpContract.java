package org.tintype.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.account.Caller;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.blob.Announcement;
import org.tintype.blob.BlobStoreFailure;
import org.tintype.blob.Digest;
import org.tintype.deal.Office;
import org.tintype.fixture.TestDatabase;
import org.tintype.pixels.Format;
import org.tintype.platform.failure.TooBusy;

/** What stays and what goes of the bytes of images, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // opened before the first test, and made before each one
abstract class CleanUpContract {

    private static final Duration GRACE = Duration.ofMinutes(10);

    /** An announcement holds for four rounds of the clean-up, however fast the machine is. */
    private static final Duration ROUND = GRACE.dividedBy(8);

    private static final int RACERS = 3;
    private static final int RECORDS = 8;

    private final ImageId one = ImageId.random();
    private final ImageId two = ImageId.random();

    @TempDir
    Path spool;

    private TestDatabase database;
    private Office office;
    private volatile Instant now;
    private Caller owner;

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
    void beginAnew() {
        database.clear();
        now = People.NOW;
        InstantSource time = () -> now;
        office = new Office(database, time.withZone(ZoneOffset.UTC), GRACE);
        owner = office.user("owner", Role.USER).asCaller();
    }

    @Test
    void bytesStayWhileAnImageSharesThem() {
        Content content = content("content", "preview");
        store(one, content);
        store(two, content);
        delete(one);
        pass(GRACE);
        cleanUp();
        assertThat(office.store().digests()).isEqualTo(content.blobs());

        delete(two);
        pass(GRACE);
        cleanUp();
        assertThat(office.store().digests()).isEmpty();
    }

    @Test
    void partThatIsSharedStaysAlone() {
        Content content = content("content", "preview");
        store(one, content);
        store(two, content("other", "preview"));
        delete(one);
        pass(GRACE);
        cleanUp();
        assertThat(office.store().digests()).containsExactlyInAnyOrder(digest("other"), digest("preview"));
    }

    @Test
    void onesContentMayBeAnothersPreview() {
        store(one, content("same", "preview"));
        store(two, content("other", "same"));
        delete(one);
        pass(GRACE);
        cleanUp();
        assertThat(office.store().digests()).containsExactlyInAnyOrder(digest("other"), digest("same"));
    }

    @Test
    void deletedBytesStayForTheGraceTime() {
        store(one, content("content", "preview"));
        delete(one);
        pass(GRACE.minusMillis(1));
        cleanUp();
        assertThat(office.store().size()).isEqualTo(2);
        pass(Duration.ofMillis(1));
        cleanUp();
        assertThat(office.store().size()).isZero();
    }

    @Test
    void announcedBytesStayForTheGraceTimeAndNoLonger() {
        Stored ignored = put(content("content", "preview"));
        pass(GRACE.minusMillis(1));
        cleanUp();
        assertThat(office.store().size()).isEqualTo(2);
        pass(Duration.ofMillis(1));
        cleanUp();
        assertThat(office.store().size()).isZero();
    }

    @Test
    void replacementRemovesWhatWasShownBefore() {
        store(one, content("content", "preview"));
        replace(one, put(content("other", "preview")));
        pass(GRACE);
        cleanUp();
        assertThat(office.store().digests()).containsExactlyInAnyOrder(digest("other"), digest("preview"));
    }

    @Test
    void replacementByTheSameRemovesNothing() {
        Content content = content("content", "preview");
        store(one, content);
        replace(one, put(content));
        pass(GRACE);
        cleanUp();
        assertThat(office.store().digests()).isEqualTo(content.blobs());
    }

    @Test
    void retryKeepsWhatItHasPutAgain() {
        Content content = content("content", "preview");
        store(one, content);
        store(one, content);
        pass(GRACE);
        cleanUp();
        assertThat(office.store().digests()).isEqualTo(content.blobs());
    }

    @Test
    void bytesThatArriveAgainAfterTheDeletionStay() {
        Content content = content("content", "preview");
        store(one, content);
        delete(one);
        pass(GRACE.minusSeconds(1));
        Stored again = put(content);
        pass(Duration.ofSeconds(1));
        cleanUp();
        record(two, again);
        pass(GRACE);
        cleanUp();
        assertThat(office.store().digests()).isEqualTo(content.blobs());
    }

    @Test
    void nothingIsRecordedOnceItsBytesMayBeGone() {
        Stored stored = put(content("content", "preview"));
        pass(GRACE);
        cleanUp();
        assertThatThrownBy(() -> record(one, stored)).isInstanceOf(TooBusy.class);
        store(one, content("content", "preview"));
        assertThat(office.store().size()).isEqualTo(2);
    }

    /** The row is there, and the bytes are not: the process has ended between the two, and the same arrives again. */
    @Test
    void lateRecordFindsNoRowToRelyOn() {
        Content content = content("content", "preview");
        Stored late = put(content);
        pass(GRACE);
        content.blobs().forEach(digest -> office.store().remove(digest));
        Announcement ignored = office.at(desk -> desk.blobs().announce(content.blobs()));
        assertThatThrownBy(() -> record(one, late)).isInstanceOf(TooBusy.class);
        assertThatThrownBy(() -> office.at(desk -> desk.images().read(owner, one)))
                .isInstanceOf(ImageNotFound.class);
    }

    @Test
    void bytesThatCannotBeRemovedAreDueAgain() {
        store(one, content("content", "preview"));
        delete(one);
        pass(GRACE);
        office.store().clingTo(digest("content"));
        assertThatThrownBy(() -> office.at(desk -> desk.removal().removeIfUnused(digest("content"))))
                .isInstanceOf(BlobStoreFailure.class);
        assertThat(due()).containsExactlyInAnyOrder(digest("content"), digest("preview"));
        office.run(desk -> desk.removal().postpone(digest("content")));
        assertThat(due()).containsExactly(digest("preview"));
        pass(GRACE);
        assertThat(due()).containsExactlyInAnyOrder(digest("preview"), digest("content"));
    }

    @Test
    void theLongestDueComeFirstAndNoMoreThanAskedFor() {
        store(one, content("a", "b"));
        store(two, content("c", "d"));
        delete(two);
        pass(Duration.ofSeconds(1));
        delete(one);
        pass(GRACE);
        assertThat(office.<List<Digest>>at(desk -> desk.removal().due(3)))
                .hasSize(3)
                .startsWith(
                        office.<List<Digest>>at(desk -> desk.removal().due(2)).toArray(Digest[]::new))
                .contains(digest("c"), digest("d"));
    }

    /** Whoever has recorded an image has its bytes until it is deleted, whatever others and the clean-up do. */
    @Test
    void recordsHaveTheirBytesWhileTheSameComesAndGoes() throws Exception {
        Content content = content("content", "preview");
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger rounds = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(RACERS + 1);
        try {
            Future<Integer> removed = threads.submit(() -> {
                int count = 0;
                while (!over.get()) {
                    pass(ROUND);
                    List<Digest> due = due();
                    if (!due.isEmpty()) {
                        rounds.incrementAndGet();
                        count += remove(due);
                    }
                }
                return count;
            });
            List<Callable<Integer>> racers = Collections.nCopies(RACERS, () -> comeAndGo(content, rounds, removed));
            for (Future<Integer> records : threads.invokeAll(racers, 2, TimeUnit.MINUTES)) {
                assertThat(records.get()).isEqualTo(RECORDS);
            }
            over.set(true);
            assertThat(removed.get(1, TimeUnit.MINUTES)).isPositive();
        } finally {
            over.set(true);
            threads.shutdownNow();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        pass(GRACE);
        int ignored = cleanUp();
        assertThat(office.store().digests()).isEmpty();
        assertThat(rows()).isZero();
    }

    /** Records images and deletes them, always at the moment at which the clean-up comes for what was there before. */
    private int comeAndGo(Content content, AtomicInteger rounds, Future<?> cleaner) throws Exception {
        int records = 0;
        int seen = 0;
        while (records < RECORDS) {
            int last = seen;
            await(() -> office.store().size() == 0 || rounds.get() != last, cleaner);
            seen = rounds.get();
            ImageId id = ImageId.random();
            if (succeeds(() -> store(id, content))) {
                records++;
                assertThat(office.store().digests()).isEqualTo(content.blobs());
                while (!succeeds(() -> delete(id))) {
                    assertThat(office.store().digests()).isEqualTo(content.blobs());
                }
            }
        }
        return records;
    }

    private static void await(BooleanSupplier condition, Future<?> cleaner) throws Exception {
        while (!condition.getAsBoolean()) {
            try {
                throw new AssertionError("the clean-up has ended: " + cleaner.get(1, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                // It is still at it.
            }
        }
    }

    /** Returns whether some work was done, and not in vain because others were first. */
    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (PersistenceException | TooBusy e) {
            return false;
        }
    }

    private int cleanUp() {
        return remove(due());
    }

    private int remove(List<Digest> due) {
        int removed = 0;
        for (Digest digest : due) {
            if (office.at(desk -> desk.removal().removeIfUnused(digest))) {
                removed++;
            }
        }
        return removed;
    }

    private List<Digest> due() {
        return office.at(desk -> desk.removal().due(100));
    }

    private long rows() {
        return database.<Long>inTransaction(
                em -> em.createQuery("select count(b) from Blob b", Long.class).getSingleResult());
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** Stores an image as {@link ImageLibrary} does. */
    private void store(ImageId id, Content content) {
        Stored stored = put(content);
        try {
            record(id, stored);
        } catch (TooBusy e) {
            Stored ignored = office.at(desk -> desk.stored(content));
            throw e;
        }
    }

    private void record(ImageId id, Stored stored) {
        office.run(desk -> desk.images().record(owner, id, Labels.NONE, stored));
    }

    private void replace(ImageId id, Stored stored) {
        office.run(desk -> desk.images().replace(owner, id, Revision.ANY, stored));
    }

    private void delete(ImageId id) {
        office.run(desk -> desk.images().delete(owner, id, Revision.ANY));
    }

    /** Announces the bytes of some content and puts them into the store. */
    private Stored put(Content content) {
        Stored stored = office.at(desk -> desk.stored(content));
        try {
            for (Digest digest : content.blobs()) {
                Path file = Files.createTempFile(spool, "", ".part");
                office.store().put(digest, Files.writeString(file, digest.hex()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stored;
    }

    private static Content content(String content, String preview) {
        return new Content(Format.JPEG, 1, digest(content), digest("uploaded"), digest(preview), 1, 1);
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
