package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tintype.blob.Derivative;
import org.tintype.blob.DerivedBytes;
import org.tintype.blob.Digest;
import org.tintype.blob.Spools;
import org.tintype.blob.folder.FolderDerivatives;
import org.tintype.client.Content;
import org.tintype.client.Image;
import org.tintype.client.Upload;
import org.tintype.fixture.PatchJpeg;

/**
 * What was answered with success survives SIGKILL in the middle of uploads through both doors, and of the renditions that are
 * kept none is there by half.
 */
class CrashIT {

    private static final int UPLOADERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 60;

    private final Path data = ApplicationServer.newData();
    private final Map<String, Digest> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Digest> rendered = new ConcurrentHashMap<>();

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        String password;
        String token;
        try (ApplicationServer server = ApplicationServer.start(data, Map.of())) {
            password = server.adminPassword();
            RestClient user = new RestClient(server.http(), null).signIn("admin", password);
            token = user.token();
            uploadUntilKilled(server, user);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_KILL);
        assertThat(rendered).isNotEmpty();
        assertRenditionsAreWhole();

        try (ApplicationServer server = ApplicationServer.start(data, Map.of())) {
            RestClient user = new RestClient(server.http(), token);
            assertThat(user.signIn("admin", password).userId()).isEqualTo(user.userId());
            Content content = user.typed().content();
            try (GrpcClient client = new GrpcClient(server.grpcPort(), token)) {
                acknowledged.forEach((id, checksum) -> {
                    assertThat(Digest.of(content.get(id))).isEqualTo(checksum);
                    assertThat(client.preview(UUID.fromString(id)).getPreview().isEmpty())
                            .isFalse();
                });
            }
            rendered.forEach((id, digest) ->
                    assertThat(Digest.of(content.get(id + ".png"))).isEqualTo(digest));
        }
        assertEveryRecordHasItsBytes();
    }

    private void uploadUntilKilled(ApplicationServer server, RestClient user) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
        ExecutorService uploaders = Executors.newFixedThreadPool(UPLOADERS);
        for (int i = 0; i < UPLOADERS; i++) {
            boolean overGrpc = i % 2 == 0;
            int seed = i;
            uploaders.execute(() -> {
                try (GrpcClient client = new GrpcClient(server.grpcPort(), user.token())) {
                    for (int n = 0; !Thread.currentThread().isInterrupted(); n++) {
                        int color = seed * 0x10000 + n * 0x101;
                        byte[] jpeg = PatchJpeg.of(300, 200)
                                .painted((x, y) -> color + x)
                                .bytes();
                        String id;
                        if (overGrpc) {
                            UUID guid = UUID.randomUUID();
                            id = guid.toString();
                            client.store(guid, jpeg);
                            acknowledged.put(
                                    id,
                                    Digest.of(
                                            client.original(guid).getOriginal().toByteArray()));
                        } else {
                            Image image = user.typed().images().upload(Upload.of(jpeg, "x.jpg"));
                            id = image.id().toString();
                            acknowledged.put(id, new Digest(image.checksum()));
                        }
                        rendered.put(id, Digest.of(user.typed().content().get(id + ".png")));
                        enough.countDown();
                    }
                } catch (RuntimeException | AssertionError e) {
                    // The server is gone, as it should be.
                }
            });
        }
        assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
        server.kill();
        uploaders.shutdownNow();
        assertThat(uploaders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void assertRenditionsAreWhole() throws IOException {
        FolderDerivatives derivatives =
                new FolderDerivatives(data.resolve("derived"), Spools.start(data), Clock.systemUTC());
        List<Derivative> kept = new ArrayList<>();
        derivatives.forEach(entry -> kept.add(entry.name()));
        assertThat(kept).isNotEmpty();
        for (Derivative name : kept) {
            try (DerivedBytes found = derivatives.find(name).orElseThrow()) {
                assertThat(Digest.of(found.content().readAllBytes())).isEqualTo(found.digest());
            }
        }
    }

    private void assertEveryRecordHasItsBytes() throws Exception {
        List<String> digests = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("database").resolve("tintype"), "tintype", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select checksum, preview_checksum from image")) {
            while (rows.next()) {
                digests.add(rows.getString(1));
                digests.add(rows.getString(2));
            }
        }
        assertThat(digests).hasSizeGreaterThanOrEqualTo(2 * ACKNOWLEDGED_BEFORE_KILL);
        for (String digest : digests) {
            Path file = data.resolve("blobs")
                    .resolve(digest.substring(0, 2))
                    .resolve(digest.substring(2, 4))
                    .resolve(digest);
            assertThat(Digest.of(Files.readAllBytes(file)).hex()).isEqualTo(digest);
        }
    }
}
