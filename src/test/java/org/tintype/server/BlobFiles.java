package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tintype.blob.Digest;
import org.tintype.client.Tintype;

/** The files that a server keeps content and previews in, looked at past the server. */
record BlobFiles(Path folder) {

    static BlobFiles of(Path data) {
        return new BlobFiles(data.resolve("blobs"));
    }

    /** Returns the digests that the files are named after. */
    Set<String> digests() {
        Set<String> names = new TreeSet<>();
        try {
            Path ignored = Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    names.add(String.valueOf(file.getFileName()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // It was removed at this moment.
                }
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks that every file has the bytes that it is named after. */
    void assertWhole() throws IOException {
        for (String digest : digests()) {
            Path file = folder.resolve(digest.substring(0, 2))
                    .resolve(digest.substring(2, 4))
                    .resolve(digest);
            assertThat(Digest.of(Files.readAllBytes(file)).hex()).isEqualTo(digest);
        }
    }

    /** Returns the digests of an image's content and preview. */
    static Set<String> of(Tintype reader, GrpcClient grpc, UUID image) {
        return Set.of(
                Digest.of(reader.content().get(image)).hex(),
                Digest.of(grpc.preview(image).getPreview().toByteArray()).hex());
    }
}
