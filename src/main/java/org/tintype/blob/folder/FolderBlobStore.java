package org.tintype.blob.folder;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.tintype.blob.BlobFile;
import org.tintype.blob.BlobStore;
import org.tintype.blob.BlobStoreFailure;
import org.tintype.blob.Digest;
import org.tintype.platform.files.DurableFiles;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.settings.DataFolder;

/** Blobs as files of a folder, {@code blobs/ab/cd/abcd…}, so that no folder grows too long. */
@Singleton
public class FolderBlobStore implements BlobStore {

    private final Path folder;

    @Inject
    public FolderBlobStore(DataFolder data) {
        this(data.resolve("blobs"));
    }

    public FolderBlobStore(Path folder) {
        this.folder = folder;
    }

    void prepare(@Observes @Priority(ApplicationStarting.ROOMS) ApplicationStarting event) throws IOException {
        DurableFiles.makeFolders(folder);
    }

    @Override
    public void put(Digest digest, Path file) {
        try {
            // Moved even where the content is there already: a rename is cheap, and what was there may be damaged.
            DurableFiles.publish(file, placeOf(digest));
        } catch (IOException e) {
            throw new BlobStoreFailure("The folder does not take blob " + digest, e);
        }
    }

    @Override
    public InputStream open(Digest digest) {
        try {
            return Files.newInputStream(placeOf(digest));
        } catch (IOException e) {
            throw new BlobStoreFailure("The folder does not give blob " + digest, e);
        }
    }

    @Override
    public BlobFile file(Digest digest) {
        Path place = placeOf(digest);
        if (!Files.isReadable(place)) {
            throw new BlobStoreFailure(
                    "The folder does not give blob " + digest, new NoSuchFileException(digest.hex()));
        }
        return new BlobFile() {
            @Override
            public Path path() {
                return place;
            }

            @Override
            public void close() {
                // It stays where it is.
            }
        };
    }

    @Override
    public void remove(Digest digest) {
        try {
            DurableFiles.remove(placeOf(digest));
        } catch (IOException e) {
            throw new BlobStoreFailure("The folder does not let go of blob " + digest, e);
        }
    }

    @Override
    public boolean answers() {
        return Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private Path placeOf(Digest digest) {
        String hex = digest.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }
}
