package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
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
import org.tintype.blob.Digest;
import org.tintype.fixture.PatchJpeg;

/** What was answered with success survives SIGKILL in the middle of uploads through both doors. */
class CrashIT {

    private static final int UPLOADERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 60;

    private final Path data = ApplicationServer.newData();

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        String password;
        String token;
        try (ApplicationServer server = ApplicationServer.start(data, Map.of())) {
            password = server.adminPassword();
            RestClient user = new RestClient(server.http(), null).signIn("admin", password);
            token = user.token();
            uploadUntilKilled(server, user, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_KILL);

        try (ApplicationServer server = ApplicationServer.start(data, Map.of())) {
            RestClient user = new RestClient(server.http(), token);
            assertThat(user.signIn("admin", password).userId()).isEqualTo(user.userId());
            try (GrpcClient client = new GrpcClient(server.grpcPort(), token)) {
                acknowledged.forEach((id, checksum) -> {
                    assertThat(Digest.of(user.bytes(id)).hex()).isEqualTo(checksum);
                    assertThat(client.preview(UUID.fromString(id)).getPreview().isEmpty())
                            .isFalse();
                });
            }
        }
        assertEveryRecordHasItsBytes();
    }

    private static void uploadUntilKilled(ApplicationServer server, RestClient user, Map<String, String> acknowledged)
            throws InterruptedException {
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
                        if (overGrpc) {
                            UUID id = UUID.randomUUID();
                            client.store(id, jpeg);
                            acknowledged.put(
                                    id.toString(),
                                    Digest.of(client.original(id).getOriginal().toByteArray())
                                            .hex());
                        } else {
                            JsonObject image = user.upload(jpeg, "x.jpg");
                            acknowledged.put(image.getString("id"), image.getString("checksum"));
                        }
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
