package org.tintype.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** The files of a folder that a running server writes and removes while they are looked at. */
final class FilesUnder {

    private FilesUnder() {}

    /** Returns the files with their lengths in bytes, without those that were removed at this moment. */
    static Map<Path, Long> of(Path folder) {
        Map<Path, Long> lengths = new TreeMap<>();
        try {
            Path ignored = Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    lengths.put(file, attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return lengths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
