package org.tintype.blob.folder;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.tintype.blob.BlobStoreFailure;
import org.tintype.blob.Derivative;
import org.tintype.blob.Derivatives;
import org.tintype.blob.DerivedBytes;
import org.tintype.blob.Digest;
import org.tintype.blob.Spool;
import org.tintype.blob.SpooledFile;
import org.tintype.platform.files.DurableFiles;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.settings.DataFolder;

/**
 * Derivatives as files of a folder, {@code derived/ab/cd/abcd…/{key}}, those of one content together. In front of the bytes
 * stand their digest and their number, which tell a whole file from any other.
 */
@Singleton
public class FolderDerivatives implements Derivatives {

    private static final int DIGEST = 32;
    private static final int HEADER = DIGEST + Long.BYTES;

    private final Path folder;
    private final Spool spool;
    private final Clock clock;

    @Inject
    public FolderDerivatives(DataFolder data, Spool spool, Clock clock) {
        this(data.resolve("derived"), spool, clock);
    }

    public FolderDerivatives(Path folder, Spool spool, Clock clock) {
        this.folder = folder;
        this.spool = spool;
        this.clock = clock;
    }

    void prepare(@Observes @Priority(ApplicationStarting.ROOMS) ApplicationStarting event) throws IOException {
        DurableFiles.makeFolders(folder);
    }

    @Override
    public void put(Derivative name, byte[] bytes, Digest digest) {
        try (SpooledFile whole = spool.create()) {
            try (OutputStream out = Files.newOutputStream(whole.path())) {
                out.write(ByteBuffer.allocate(HEADER)
                        .put(HexFormat.of().parseHex(digest.hex()))
                        .putLong(bytes.length)
                        .array());
                out.write(bytes);
            }
            DurableFiles.publish(whole.path(), placeOf(name));
        } catch (IOException e) {
            throw new BlobStoreFailure("The folder does not take derivative " + name, e);
        }
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public Optional<DerivedBytes> find(Derivative name) {
        try {
            FileChannel channel = FileChannel.open(placeOf(name));
            Optional<DerivedBytes> found = Optional.empty();
            try {
                found = read(channel);
                return found;
            } finally {
                if (found.isEmpty()) {
                    channel.close();
                }
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new BlobStoreFailure("The folder does not give derivative " + name, e);
        }
    }

    private static Optional<DerivedBytes> read(FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        while (header.hasRemaining()) {
            if (channel.read(header) < 0) {
                return Optional.empty();
            }
        }
        byte[] digest = new byte[DIGEST];
        header.flip().get(digest);
        long length = header.getLong();
        if (channel.size() != HEADER + length) {
            return Optional.empty();
        }
        InputStream content = Channels.newInputStream(channel);
        return Optional.of(new DerivedBytes(Digest.ofValue(digest), length, content));
    }

    @Override
    public void touch(Derivative name) {
        try {
            Files.setLastModifiedTime(placeOf(name), FileTime.from(clock.instant()));
        } catch (NoSuchFileException e) {
            // Gone in the meantime, as it may be.
        } catch (IOException e) {
            throw new BlobStoreFailure("The folder does not take the time of derivative " + name, e);
        }
    }

    @Override
    public void remove(Derivative name) {
        try {
            // Not synced: what comes back after a crash can be removed again.
            Files.deleteIfExists(placeOf(name));
        } catch (IOException e) {
            throw new BlobStoreFailure("The folder does not let go of derivative " + name, e);
        }
    }

    @Override
    public void removeAllOf(Digest source) {
        Path all = placeOf(source);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(all)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            DurableFiles.remove(all);
        } catch (NoSuchFileException | NotDirectoryException e) {
            // There is nothing.
        } catch (IOException e) {
            throw new BlobStoreFailure("The folder does not let go of what was made of " + source, e);
        }
    }

    @Override
    public void forEach(Consumer<Entry> seen) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    entry(file, attributes).ifPresent(seen);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException && !file.equals(folder)) {
                        return FileVisitResult.CONTINUE; // Another node has removed it in the meantime.
                    }
                    throw e;
                }
            });
        } catch (IOException e) {
            throw new BlobStoreFailure("The folder does not show its derivatives", e);
        }
    }

    private static Optional<Entry> entry(Path file, BasicFileAttributes attributes) {
        Path parent = file.getParent();
        if (parent == null || !attributes.isRegularFile() || attributes.size() < HEADER) {
            return Optional.empty();
        }
        try {
            Derivative name = new Derivative(
                    new Digest(parent.getFileName().toString()),
                    new Digest(file.getFileName().toString()));
            return Optional.of(new Entry(
                    name,
                    attributes.size() - HEADER,
                    attributes.lastModifiedTime().toInstant()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // Not of ours.
        }
    }

    private Path placeOf(Derivative name) {
        return placeOf(name.source()).resolve(name.key().hex());
    }

    private Path placeOf(Digest source) {
        String hex = source.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }
}
