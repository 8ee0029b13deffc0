package org.tintype.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Blobs in memory; it can be told to fail. */
public final class InMemoryBlobStore implements BlobStore {

    private final Map<Digest, byte[]> blobs = new ConcurrentHashMap<>();
    private final Set<Digest> clings = ConcurrentHashMap.newKeySet();
    private volatile Runnable beforePut = () -> {};
    private volatile int takes = Integer.MAX_VALUE;

    /** Lets the store take this many blobs and no more. */
    public void takeOnly(int count) {
        takes = count;
    }

    /** Lets something happen before each blob is taken. */
    public void beforeEachPut(Runnable event) {
        beforePut = event;
    }

    /** Lets the store fail to remove a blob. */
    public void clingTo(Digest digest) {
        clings.add(digest);
    }

    /** Returns what there is. */
    public Set<Digest> digests() {
        return Set.copyOf(blobs.keySet());
    }

    /** Returns how many blobs there are. */
    public int size() {
        return blobs.size();
    }

    @Override
    public void put(Digest digest, Path file) {
        beforePut.run();
        try {
            if (blobs.size() >= takes) {
                throw new IOException("full");
            }
            blobs.put(digest, Files.readAllBytes(file));
            Files.delete(file);
        } catch (IOException e) {
            throw new BlobStoreFailure("The memory does not take blob " + digest, e);
        }
    }

    @Override
    public InputStream open(Digest digest) {
        byte[] content = blobs.get(digest);
        if (content == null) {
            throw new BlobStoreFailure("The memory has no blob " + digest, new NoSuchFileException(digest.hex()));
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public BlobFile file(Digest digest) {
        try (InputStream content = open(digest)) {
            Path copy = Files.createTempFile("blob", "");
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return new BlobFile() {
                @Override
                public Path path() {
                    return copy;
                }

                @Override
                public void close() {
                    try {
                        Files.delete(copy);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(Digest digest) {
        if (clings.contains(digest)) {
            throw new BlobStoreFailure("The memory clings to blob " + digest, new IOException("clings"));
        }
        blobs.remove(digest);
    }

    @Override
    public boolean answers() {
        return true;
    }
}
