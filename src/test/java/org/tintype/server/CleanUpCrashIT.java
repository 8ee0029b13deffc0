package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.form;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tintype.fixture.PatchJpeg;

/** SIGKILL leaves at most bytes that nothing refers to, and the next process removes these. */
class CleanUpCrashIT {

    private static final int WORKERS = 4;
    private static final int PICTURES = 12;
    private static final int DEEDS_BEFORE_KILL = 150;

    /** Long enough for a deletion and a kill, while nothing is cleaned up. */
    private static final String AN_HOUR = "3600";

    private final Path data = ApplicationServer.newData();
    private final BlobFiles files = BlobFiles.of(data);

    @Test
    void crashAmongUploadsReplacementsAndDeletionsLeavesNothingBehind() throws Exception {
        Queue<String> images = new ConcurrentLinkedQueue<>();
        String token;
        try (ApplicationServer server = start("1")) {
            RestClient owner = new RestClient(server.http(), null).signIn("admin", server.adminPassword());
            token = owner.token();
            workUntilKilled(server, owner, images);
        }
        assertThat(images).isNotEmpty();

        Set<String> expected = new TreeSet<>();
        try (ApplicationServer server = start("1");
                GrpcClient grpc = new GrpcClient(server.grpcPort(), token)) {
            RestClient owner = new RestClient(server.http(), token);
            for (String image : images) {
                try (Response answer = owner.get("api/v1/images/" + image)) {
                    assertThat(answer.getStatus()).isIn(200, 404);
                    if (answer.getStatus() == 200) {
                        expected.addAll(BlobFiles.of(owner, grpc, image));
                    }
                }
            }
            server.await(
                    "removed all that nothing refers to", () -> files.digests().equals(expected));
        }
        files.assertWhole();
        assertThat(recorded()).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void whatWasDeletedRightBeforeTheCrashGoesAfterIt() {
        Set<String> blobs;
        try (ApplicationServer server = start(AN_HOUR)) {
            RestClient owner = new RestClient(server.http(), null).signIn("admin", server.adminPassword());
            String image = owner.upload(picture(0), "x.jpg").getString("id");
            try (GrpcClient grpc = new GrpcClient(server.grpcPort(), owner.token())) {
                blobs = BlobFiles.of(owner, grpc, image);
            }
            try (Response answer = owner.delete(image)) {
                assertThat(answer.getStatus()).isEqualTo(204);
            }
            server.kill();
        }
        assertThat(files.digests()).containsAll(blobs);

        try (ApplicationServer server = start("1")) {
            server.await("removed what was deleted", () -> files.digests().isEmpty());
        }
    }

    private ApplicationServer start(String intervalSeconds) {
        return ApplicationServer.start(
                data,
                Map.of("tintype.cleanup.grace-seconds", "1", "tintype.cleanup.interval-seconds", intervalSeconds));
    }

    private static void workUntilKilled(ApplicationServer server, RestClient owner, Queue<String> images)
            throws Exception {
        List<Future<?>> work = new ArrayList<>();
        CountDownLatch enough = new CountDownLatch(DEEDS_BEFORE_KILL);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        for (int worker = 0; worker < WORKERS; worker++) {
            int first = worker;
            work.add(workers.submit(() -> {
                try {
                    for (int n = first; !Thread.currentThread().isInterrupted(); n += WORKERS) {
                        work(owner, n, images, enough);
                    }
                } catch (ProcessingException e) {
                    // The server is gone, as it should be.
                }
            }));
        }
        assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
        server.kill();
        workers.shutdownNow();
        assertThat(workers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        for (Future<?> each : work) {
            assertThat(each).succeedsWithin(Duration.ZERO);
        }
    }

    /** Uploads, replaces and deletes; one image in three stays. The same few pictures come again and again. */
    private static void work(RestClient owner, int n, Queue<String> images, CountDownLatch done) {
        String id = UUID.randomUUID().toString();
        images.add(id);
        boolean stored = status(owner.upload(form().file(picture(n), "x.jpg").text("id", id))) == 201;
        done.countDown();
        if (stored && n % 2 == 0) {
            int replaced = status(owner.replace(id, form().file(picture(n + 5), "y.jpg")));
            done.countDown();
            assertThat(replaced).isIn(201, 503);
        }
        if (stored && n % 3 != 0) {
            int deleted = status(owner.delete(id));
            done.countDown();
            assertThat(deleted).isEqualTo(204);
        }
    }

    private static int status(Response answer) {
        try (answer) {
            return answer.getStatus();
        }
    }

    private Set<String> recorded() throws Exception {
        Set<String> digests = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("database").resolve("tintype"), "tintype", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select checksum, preview_checksum from image")) {
            while (rows.next()) {
                digests.add(rows.getString(1));
                digests.add(rows.getString(2));
            }
        }
        return digests;
    }

    private static byte[] picture(int n) {
        int color = n % PICTURES * 0x111111;
        return PatchJpeg.of(96, 64).painted((x, y) -> color + x).bytes();
    }
}
