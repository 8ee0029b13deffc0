package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;

import jakarta.ws.rs.ProcessingException;
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
import org.tintype.client.ProblemException;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
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
        Queue<UUID> images = new ConcurrentLinkedQueue<>();
        String token;
        try (ApplicationServer server = start("1")) {
            RestClient owner = new RestClient(server.http(), null).signIn("admin", server.adminPassword());
            token = owner.token();
            workUntilKilled(server, owner.typed(), images);
        }
        assertThat(images).isNotEmpty();

        Set<String> expected = new TreeSet<>();
        try (ApplicationServer server = start("1");
                GrpcClient grpc = new GrpcClient(server.grpcPort(), token)) {
            Tintype owner = new RestClient(server.http(), token).typed();
            for (UUID image : images) {
                if (RestPerson.end(() -> owner.images().get(image)) == Outcome.OK) {
                    expected.addAll(BlobFiles.of(owner, grpc, image));
                } else {
                    assertRefused(404, () -> owner.images().get(image));
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
            RestClient raw = new RestClient(server.http(), null).signIn("admin", server.adminPassword());
            Tintype owner = raw.typed();
            UUID image = owner.images().upload(Upload.of(picture(0), "x.jpg")).id();
            try (GrpcClient grpc = new GrpcClient(server.grpcPort(), raw.token())) {
                blobs = BlobFiles.of(owner, grpc, image);
            }
            owner.images().delete(image);
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

    private static void workUntilKilled(ApplicationServer server, Tintype owner, Queue<UUID> images) throws Exception {
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
    private static void work(Tintype owner, int n, Queue<UUID> images, CountDownLatch done) {
        UUID id = UUID.randomUUID();
        images.add(id);
        boolean stored = isDoneInTime(
                () -> owner.images().upload(Upload.of(picture(n), "x.jpg").id(id)));
        done.countDown();
        if (stored && n % 2 == 0) {
            isDoneInTime(() -> owner.images().replace(id, Upload.of(picture(n + 5), "y.jpg")));
            done.countDown();
        }
        if (stored && n % 3 != 0) {
            owner.images().delete(id);
            done.countDown();
        }
    }

    /** Does something, unless the service has too much to do. */
    private static boolean isDoneInTime(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.status()).isEqualTo(503);
            return false;
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
