package org.tintype.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every blob store has to do. */
public abstract class BlobStoreContract {

    private static final int THREADS = 8;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    protected Path data;

    @SuppressWarnings("NullAway.Init") // set before each test
    private BlobStore store;

    /** Returns an empty store, whose files of the spool lie beside {@code data}. */
    protected abstract BlobStore create() throws IOException;

    @BeforeEach
    void setUp() throws IOException {
        store = create();
    }

    @Test
    void whatWasPutComesBack() {
        byte[] content = content(100_000);
        put(content);
        assertThat(read(Digest.of(content))).isEqualTo(content);
    }

    @Test
    void emptyContentIsContent() {
        put(new byte[0]);
        assertThat(read(Digest.of(new byte[0]))).isEmpty();
    }

    @Test
    void fileIsUsedUp() {
        assertThat(put(content(10))).doesNotExist();
    }

    @Test
    void sameContentAgainChangesNothing() {
        byte[] content = content(1000);
        put(content);
        assertThat(put(content)).doesNotExist();
        assertThat(read(Digest.of(content))).isEqualTo(content);
    }

    @Test
    void contentIsKeptApart() {
        byte[] first = content(1000);
        byte[] second = content(1001);
        put(first);
        put(second);
        assertThat(read(Digest.of(first))).isEqualTo(first);
        assertThat(read(Digest.of(second))).isEqualTo(second);
    }

    @Test
    void whatWasNeverPutCannotBeOpened() {
        Digest unknown = Digest.of(content(10));
        assertThatThrownBy(() -> read(unknown)).isInstanceOf(BlobStoreFailure.class);
    }

    @Test
    void fileThatIsNotThereCannotBePut() {
        Digest digest = Digest.of(content(10));
        assertThatThrownBy(() -> store.put(digest, data.resolve("none"))).isInstanceOf(BlobStoreFailure.class);
        assertThatThrownBy(() -> read(digest)).isInstanceOf(BlobStoreFailure.class);
    }

    @Test
    void whatWasRemovedIsGoneAndAllElseStays() {
        byte[] gone = content(1000);
        byte[] kept = content(1001);
        put(gone);
        put(kept);
        store.remove(Digest.of(gone));
        assertThatThrownBy(() -> read(Digest.of(gone))).isInstanceOf(BlobStoreFailure.class);
        assertThat(read(Digest.of(kept))).isEqualTo(kept);
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        byte[] content = content(1000);
        put(content);
        store.remove(Digest.of(content(10)));
        store.remove(Digest.of(content));
        store.remove(Digest.of(content));
        assertThatThrownBy(() -> read(Digest.of(content))).isInstanceOf(BlobStoreFailure.class);
    }

    @Test
    void whatWasRemovedCanBePutAgain() {
        byte[] content = content(1000);
        put(content);
        store.remove(Digest.of(content));
        put(content);
        assertThat(read(Digest.of(content))).isEqualTo(content);
    }

    @Test
    void streamThatIsOpenOutlivesTheRemoval() throws IOException {
        byte[] content = content(200_000);
        put(content);
        try (InputStream open = store.open(Digest.of(content))) {
            byte[] start = open.readNBytes(10);
            store.remove(Digest.of(content));
            byte[] rest = open.readAllBytes();
            assertThat(start.length + rest.length).isEqualTo(content.length);
            assertThat(rest).endsWith(content[content.length - 2], content[content.length - 1]);
        }
    }

    @Test
    void streamThatIsOpenOutlivesAnotherPut() throws IOException {
        byte[] content = content(200_000);
        put(content);
        try (InputStream open = store.open(Digest.of(content))) {
            byte[] start = open.readNBytes(10);
            put(content);
            byte[] rest = open.readAllBytes();
            assertThat(start.length + rest.length).isEqualTo(content.length);
            assertThat(rest).endsWith(content[content.length - 2], content[content.length - 1]);
        }
    }

    @Test
    void manyPutTheSameAtOnceAndNobodyEverSeesHalfOfIt() throws Exception {
        byte[] content = content(300_000);
        Digest digest = Digest.of(content);
        put(content);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Path file = write(content);
                all.add(threads.submit(after(start, () -> store.put(digest, file))));
                all.add(threads.submit(after(start, () -> {
                    for (int times = 0; times < 20; times++) {
                        assertThat(Digest.of(read(digest))).isEqualTo(digest);
                    }
                })));
            }
            start.countDown();
            for (Future<?> each : all) {
                assertThat(each.get(30, TimeUnit.SECONDS)).isEqualTo(true);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(read(digest)).isEqualTo(content);
    }

    @Test
    void storeThatIsThereAnswers() {
        assertThat(store.answers()).isTrue();
    }

    /** Puts some content by way of a file, and returns that file. */
    private Path put(byte[] content) {
        Path file = write(content);
        store.put(Digest.of(content), file);
        return file;
    }

    private Path write(byte[] content) {
        try {
            return Files.write(Files.createTempFile(data, "spooled", ".part"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(Digest digest) {
        try (InputStream in = store.open(digest)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static Callable<Boolean> after(CountDownLatch start, Runnable work) {
        return () -> {
            start.await();
            work.run();
            return true;
        };
    }
}
