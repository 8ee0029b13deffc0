package org.tintype.server;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tintype.blob.Derivative;
import org.tintype.blob.DerivedBytes;
import org.tintype.blob.Digest;
import org.tintype.blob.Spools;
import org.tintype.blob.folder.FolderDerivatives;
import org.tintype.client.Image;
import org.tintype.client.ListQuery;
import org.tintype.client.Paged;
import org.tintype.client.ProblemException;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.PatchJpeg;

/**
 * Two crashes of one service, and what the next process makes of them: SIGKILL in the middle of uploads through both doors,
 * renditions, replacements, deletions and clean-ups, and once more right after a deletion.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // started before the first test
class CrashIT {

    private static final int UPLOADERS = 4;
    private static final int UPLOADS_BEFORE_KILL = 60;
    private static final int CHANGERS = 4;
    private static final int CHANGES_BEFORE_KILL = 150;

    /** The pictures of changes come again and again, so that images share their bytes. */
    private static final int PICTURES = 12;

    /** Long enough for a deletion and a kill, while nothing is cleaned up. */
    private static final String AN_HOUR = "3600";

    private final Path data = ApplicationServer.newData();
    private final BlobFiles files = BlobFiles.of(data);
    private final Map<UUID, Digest> acknowledged = new ConcurrentHashMap<>();
    private final Map<UUID, Digest> rendered = new ConcurrentHashMap<>();
    private final Set<UUID> gone = ConcurrentHashMap.newKeySet();
    private volatile boolean killed;
    private Set<String> deleted;
    private Set<String> afterTheSecondCrash;
    private ApplicationServer server;
    private GrpcClient grpc;
    private Tintype user;

    @BeforeAll
    void crashTwice() throws Exception {
        String password;
        String token;
        try (ApplicationServer first = start("1")) {
            password = first.adminPassword();
            RestClient admin = new RestClient(first.http(), null).signIn("admin", password);
            token = admin.token();
            workUntilKilled(first, admin);
        }
        try (ApplicationServer second = start(AN_HOUR);
                GrpcClient client = new GrpcClient(second.grpcPort(), token)) {
            deleted = deleteAndKill(second, new RestClient(second.http(), token).typed(), client);
        }
        afterTheSecondCrash = files.digests();
        server = start("1");
        grpc = new GrpcClient(server.grpcPort(), token);
        user = new RestClient(server.http(), null).signIn("admin", password).typed();
    }

    @AfterAll
    void stop() {
        grpc.close();
        server.close();
    }

    @Test
    void nothingThatWasAcknowledgedIsLost() {
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(UPLOADS_BEFORE_KILL);
        acknowledged.forEach((id, checksum) -> {
            assertThat(Digest.of(user.content().get(id))).isEqualTo(checksum);
            assertThat(user.images().get(id).checksum()).isEqualTo(checksum.hex());
            assertThat(grpc.preview(id).getPreview().isEmpty()).isFalse();
        });
    }

    @Test
    void everyRenditionThatIsKeptIsWholeAndTheSame() throws IOException {
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
        assertThat(rendered).isNotEmpty();
        rendered.forEach((id, digest) ->
                assertThat(Digest.of(user.content().get(id + ".png"))).isEqualTo(digest));
    }

    @Test
    void whatNothingRefersToIsRemovedAndNothingElse() throws IOException {
        Set<UUID> images = myImages();
        assertThat(images).containsAll(acknowledged.keySet());
        assertThat(gone).isNotEmpty().doesNotContainAnyElementsOf(images);
        Set<String> shown = images.stream()
                .flatMap(id -> BlobFiles.of(user, grpc, id).stream())
                .collect(toCollection(TreeSet::new));
        server.await("removed all that nothing refers to", () -> files.digests().equals(shown));
        files.assertWhole();
    }

    @Test
    void whatWasDeletedRightBeforeTheCrashGoesAfterIt() {
        assertThat(afterTheSecondCrash).containsAll(deleted);
        server.await("removed what was deleted", () -> files.digests().stream().noneMatch(deleted::contains));
    }

    private ApplicationServer start(String cleanUpSeconds) {
        return ApplicationServer.start(
                data, Map.of("tintype.cleanup.grace-seconds", "1", "tintype.cleanup.interval-seconds", cleanUpSeconds));
    }

    private Set<UUID> myImages() {
        Set<UUID> images = new HashSet<>();
        Paged<Image> page;
        int number = 0;
        do {
            page = user.me().images(ListQuery.sort("id").page(number++).perPage(100));
            page.entries().forEach(image -> images.add(image.id()));
        } while (!page.entries().isEmpty());
        assertThat(images).hasSize((int) page.total());
        return images;
    }

    private void workUntilKilled(ApplicationServer first, RestClient admin) throws InterruptedException {
        CountDownLatch uploads = new CountDownLatch(UPLOADS_BEFORE_KILL);
        CountDownLatch changes = new CountDownLatch(CHANGES_BEFORE_KILL);
        ExecutorService pool = Executors.newFixedThreadPool(UPLOADERS + CHANGERS);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < UPLOADERS; i++) {
            int seed = i;
            work.add(pool.submit(() -> uploadUntilKilled(first, admin, seed, uploads)));
        }
        for (int i = 0; i < CHANGERS; i++) {
            int seed = i;
            work.add(pool.submit(() -> changeUntilKilled(admin.typed(), seed, changes)));
        }
        assertThat(uploads.await(2, TimeUnit.MINUTES)).isTrue();
        assertThat(changes.await(2, TimeUnit.MINUTES)).isTrue();
        killed = true;
        first.kill();
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        for (Future<?> each : work) {
            assertThat(each).succeedsWithin(Duration.ZERO);
        }
    }

    /** Uploads pictures that all differ, and asks for a rendition of each. */
    private void uploadUntilKilled(ApplicationServer first, RestClient admin, int seed, CountDownLatch done) {
        Tintype rest = admin.typed();
        try (GrpcClient client = new GrpcClient(first.grpcPort(), admin.token())) {
            for (int n = 0; !killed; n++) {
                int color = seed * 0x10000 + n * 0x101;
                byte[] jpeg =
                        PatchJpeg.of(300, 200).painted((x, y) -> color + x).bytes();
                if (isDone(() -> upload(jpeg, seed % 2 == 0, rest, client))) {
                    done.countDown();
                }
            }
        }
    }

    private void upload(byte[] jpeg, boolean overGrpc, Tintype rest, GrpcClient client) {
        UUID id = UUID.randomUUID();
        if (overGrpc) {
            client.store(id, jpeg);
            acknowledged.put(id, Digest.of(client.original(id).getOriginal().toByteArray()));
        } else {
            Image image = rest.images().upload(Upload.of(jpeg, "x.jpg").id(id));
            acknowledged.put(id, new Digest(image.checksum()));
        }
        rendered.put(id, Digest.of(rest.content().get(id + ".png")));
    }

    /** Uploads, replaces and deletes; one image in three stays. */
    private void changeUntilKilled(Tintype owner, int seed, CountDownLatch done) {
        for (int n = seed; !killed; n += CHANGERS) {
            change(owner, n, done);
        }
    }

    private void change(Tintype owner, int n, CountDownLatch done) {
        UUID id = UUID.randomUUID();
        if (!isDone(() -> owner.images().upload(Upload.of(picture(n), "x.jpg").id(id)))) {
            return;
        }
        done.countDown();
        if (n % 2 == 0 && isDone(() -> owner.images().replace(id, Upload.of(picture(n + 5), "y.jpg")))) {
            done.countDown();
        }
        if (n % 3 != 0 && isDone(() -> owner.images().delete(id))) {
            gone.add(id);
            done.countDown();
        }
    }

    /** Does something, unless the service has too much to do or is not there any more. */
    private boolean isDone(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (RuntimeException | AssertionError e) {
            if (killed || isForWantOfTime(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isForWantOfTime(Throwable thrown) {
        if (thrown instanceof StatusRuntimeException ended) {
            return ended.getStatus().getCode() == Status.Code.UNAVAILABLE;
        }
        return thrown instanceof ProblemException refused && refused.status() == 503;
    }

    /** Deletes an image that shares its bytes with no other, and returns what was its own. */
    private static Set<String> deleteAndKill(ApplicationServer second, Tintype owner, GrpcClient client) {
        byte[] alone = PatchJpeg.of(96, 64).painted((x, y) -> 0xABCDEF - x).bytes();
        UUID image = owner.images().upload(Upload.of(alone, "alone.jpg")).id();
        Set<String> blobs = BlobFiles.of(owner, client, image);
        owner.images().delete(image);
        second.kill();
        return blobs;
    }

    private static byte[] picture(int n) {
        int color = n % PICTURES * 0x111111;
        return PatchJpeg.of(96, 64).painted((x, y) -> color + x).bytes();
    }
}
