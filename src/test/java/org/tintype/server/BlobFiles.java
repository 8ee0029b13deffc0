package org.tintype.server;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return FilesUnder.of(folder).keySet().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(toCollection(TreeSet::new));
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
