package org.tintype.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.fixture.RecordedLog;

class CleanUpTest {

    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    private final InMemoryBlobs rows = new InMemoryBlobs();
    private final InMemoryBlobStore store = new InMemoryBlobStore();
    private final InMemoryDerivatives derivatives = new InMemoryDerivatives();
    private final Set<Digest> used = new HashSet<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path data;

    @Test
    void allThatIsDueIsRemovedHoweverMuchItIs() {
        announce(2 * CleanUp.BATCH + 1);
        try (RecordedLog log = new RecordedLog(CleanUp.class)) {
            cleanUp(GRACE).run();
            cleanUp(GRACE).run();
            assertThat(log.lines()).containsExactly("INFO event=blobs-removed count=" + (2 * CleanUp.BATCH + 1));
        }
        assertThat(store.size()).isZero();
        assertThat(rows.due(Instant.MAX, 1)).isEmpty();
    }

    @Test
    void nothingIsRemovedBeforeTheGraceTimeIsOver() {
        announce(3);
        cleanUp(GRACE.minusMillis(1)).run();
        assertThat(store.size()).isEqualTo(3);
    }

    @Test
    void whatIsUsedStaysAndIsNotAskedAboutAgain() {
        List<Digest> all = announce(3);
        used.add(all.get(1));
        cleanUp(GRACE).run();
        assertThat(store.digests()).containsExactly(all.get(1));
        used.clear();
        cleanUp(GRACE.multipliedBy(100)).run();
        assertThat(store.digests()).containsExactly(all.get(1));
    }

    @Test
    void whatCannotBeRemovedIsPutOffAndStopsNothingElse() {
        List<Digest> all = announce(3);
        store.clingTo(all.get(0));
        try (RecordedLog log = new RecordedLog(CleanUp.class)) {
            cleanUp(GRACE).run();
            assertThat(log.lines())
                    .containsExactly(
                            "WARNING event=blob-not-removed digest=" + all.get(0), "INFO event=blobs-removed count=2");
        }
        assertThat(store.digests()).containsExactly(all.get(0));
        assertThat(rows.due(NOW.plus(GRACE).plus(GRACE).minusMillis(1), 1)).isEmpty();
        assertThat(rows.due(NOW.plus(GRACE).plus(GRACE), 1)).containsExactly(all.get(0));
    }

    @Test
    void nothingBeginsOnceItIsStopped() {
        announce(3);
        CleanUp cleanUp = cleanUp(GRACE);
        cleanUp.stop();
        cleanUp.run();
        assertThat(store.size()).isEqualTo(3);
    }

    /** Returns a clean-up some time from now. */
    private CleanUp cleanUp(Duration later) {
        BlobReferences references = used::contains;
        return new CleanUp(new BlobRemoval(rows, List.of(references), store, derivatives, GRACE, at(NOW.plus(later))) {
            @Override
            public boolean removeIfUnused(Digest digest) {
                Blob before = rows.lock(digest).orElseThrow();
                try {
                    return super.removeIfUnused(digest);
                } catch (BlobStoreFailure e) {
                    rows.add(before); // as a transaction that is rolled back
                    throw e;
                }
            }
        });
    }

    private List<Digest> announce(int count) {
        List<byte[]> contents = IntStream.range(0, count)
                .mapToObj(n -> ("content " + n).getBytes(StandardCharsets.US_ASCII))
                .toList();
        Set<Digest> digests = contents.stream().map(Digest::of).collect(Collectors.toSet());
        Announcement ignored = new BlobRegister(rows, GRACE, at(NOW)).announce(digests);
        contents.forEach(this::put);
        return contents.stream().map(Digest::of).toList();
    }

    private void put(byte[] content) {
        try {
            store.put(Digest.of(content), Files.write(data.resolve("spooled"), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
