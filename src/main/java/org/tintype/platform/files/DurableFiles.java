package org.tintype.platform.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that survive a stop at any moment: synced before they are moved into place, and the folder that names them
 * synced after.
 */
public final class DurableFiles {

    private DurableFiles() {}

    /**
     * Moves a finished file to its place, so that at any moment it is there whole or not at all.
     *
     * @throws AtomicMoveNotSupportedException if the two do not lie on one file system
     */
    public static void publish(Path finished, Path place) throws IOException {
        try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path folder = folderOf(place);
        makeFolders(folder);
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder);
    }

    /** Removes a file for good; where it is not there, nothing changes. */
    public static void remove(Path place) throws IOException {
        if (Files.deleteIfExists(place)) {
            syncFolder(folderOf(place));
        }
    }

    /** Writes a file that only the service's own user can read (mode 0600), replacing what was there. */
    public static void writeSecret(Path place, byte[] content) throws IOException {
        Path folder = folderOf(place);
        makeFolders(folder);
        Path draft = Files.createTempFile(folder, "." + place.getFileName(), ".tmp", ownerOnly(folder));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            publish(draft, place);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Makes a folder and those above it, each of them named durably in the one above. */
    public static void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolders(parent);
        }
        Files.createDirectories(folder);
        if (parent != null) {
            syncFolder(parent);
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return; // Elsewhere a folder cannot be opened, and names are journalled by the file system.
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Path folderOf(Path place) {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a root has no content");
        }
        return folder;
    }
}
