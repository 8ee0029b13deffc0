package org.tintype.blob.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tintype.blob.BlobStore;
import org.tintype.blob.BlobStoreContract;
import org.tintype.blob.BlobStoreFailure;
import org.tintype.blob.Digest;
import org.tintype.platform.lifecycle.ApplicationStarting;

class FolderBlobStoreTest extends BlobStoreContract {

    private static final byte[] CONTENT = {1, 2, 3};
    private static final Digest DIGEST = Digest.of(CONTENT);

    @Override
    protected BlobStore create() throws IOException {
        FolderBlobStore store = new FolderBlobStore(folder());
        store.prepare(new ApplicationStarting());
        return store;
    }

    @Test
    void contentLiesUnderItsDigest() throws IOException {
        create().put(DIGEST, file());
        String hex = DIGEST.hex();
        assertThat(folder().resolve(hex.substring(0, 2))
                        .resolve(hex.substring(2, 4))
                        .resolve(hex))
                .hasBinaryContent(CONTENT);
    }

    @Test
    void contentIsThereForTheNextProcess() throws IOException {
        create().put(DIGEST, file());
        assertThat(create().open(DIGEST)).hasBinaryContent(CONTENT);
    }

    @Test
    void removedContentLeavesNoFile() throws IOException {
        BlobStore store = create();
        store.put(DIGEST, file());
        store.remove(DIGEST);
        try (Stream<Path> files = Files.walk(folder())) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void damagedContentIsMendedByTheSameContent() throws IOException {
        BlobStore store = create();
        store.put(DIGEST, file());
        String hex = DIGEST.hex();
        Path place = folder().resolve(hex.substring(0, 2))
                .resolve(hex.substring(2, 4))
                .resolve(hex);
        Files.write(place, new byte[] {9});
        store.put(DIGEST, file());
        assertThat(store.open(DIGEST)).hasBinaryContent(CONTENT);
    }

    @Test
    void storeWhoseFolderIsGoneDoesNotAnswer() throws IOException {
        BlobStore store = create();
        Files.delete(folder());
        assertThat(store.answers()).isFalse();
    }

    @Test
    void storeWhoseFolderIsAFileDoesNotAnswerAndTakesNothing() throws IOException {
        BlobStore store = create();
        Files.delete(folder());
        Files.createFile(folder());
        Path file = file();
        assertThat(store.answers()).isFalse();
        assertThatThrownBy(() -> store.put(DIGEST, file)).isInstanceOf(BlobStoreFailure.class);
        assertThat(file).hasBinaryContent(CONTENT);
    }

    private Path folder() {
        return data.resolve("blobs");
    }

    private Path file() throws IOException {
        return Files.write(data.resolve("spooled"), CONTENT);
    }
}
