package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tintype.blob.Digest;
import org.tintype.client.Image;
import org.tintype.client.ProblemException;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.PatchJpeg;

/** What nothing refers to any more goes from the disk, and nothing else does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // started before the first test
class CleanUpIT {

    private static final Duration RACE = Duration.ofSeconds(15);
    private static final int RACERS = 4;

    private ApplicationServer server;
    private BlobFiles files;
    private Tintype owner;
    private GrpcClient grpc;

    @BeforeAll
    void start() {
        server = ApplicationServer.start(
                ApplicationServer.newData(),
                Map.of("tintype.cleanup.grace-seconds", "1", "tintype.cleanup.interval-seconds", "1"));
        files = BlobFiles.of(server.data());
        RestClient user = new Service(server).newUser();
        owner = user.typed();
        grpc = new GrpcClient(server.grpcPort(), user.token());
    }

    @AfterAll
    void stop() {
        grpc.close();
        server.close();
    }

    @Test
    void contentAndPreviewOfADeletedImageGo() {
        UUID image = upload(picture(0x101010));
        Set<String> blobs = blobsOf(image);
        assertThat(files.digests()).containsAll(blobs);

        delete(image);

        awaitRemovalOf(blobs);
        assertThat(server.log()).contains("event=blobs-removed count=");
    }

    @Test
    void whatIsSharedStaysUntilTheLastImageGoes() {
        byte[] picture = picture(0x202020);
        UUID first = upload(picture);
        UUID last = upload(picture);
        Set<String> shared = blobsOf(last);
        assertThat(blobsOf(first)).isEqualTo(shared);
        delete(first);

        // What was deleted later is looked at later.
        UUID witness = upload(picture(0x212121));
        Set<String> gone = blobsOf(witness);
        delete(witness);
        awaitRemovalOf(gone);

        assertThat(files.digests()).containsAll(shared);
        assertThat(blobsOf(last)).isEqualTo(shared);
        delete(last);
        awaitRemovalOf(shared);
    }

    @Test
    void whatWasReplacedGoes() {
        UUID image = upload(picture(0x303030));
        Set<String> before = blobsOf(image);
        owner.images().replace(image, Upload.of(picture(0x313131), "x.jpg"));
        Set<String> after = blobsOf(image);

        awaitRemovalOf(before);

        assertThat(files.digests()).containsAll(after);
        assertThat(blobsOf(image)).isEqualTo(after);
    }

    @Test
    void whatWasReplacedByTheSameStays() {
        byte[] picture = picture(0x404040);
        UUID image = upload(picture);
        Set<String> blobs = blobsOf(image);
        owner.images().replace(image, Upload.of(picture, "x.jpg"));
        UUID witness = upload(picture(0x414141));
        Set<String> gone = blobsOf(witness);
        delete(witness);
        awaitRemovalOf(gone);
        assertThat(blobsOf(image)).isEqualTo(blobs);
    }

    /** Every other round begins when the clean-up is at the very bytes that arrive again. */
    @Test
    void whatArrivesAgainIsThereForAsLongAsItIsRecorded() throws Exception {
        byte[] picture = picture(0x505050);
        UUID once = upload(picture);
        Set<String> blobs = blobsOf(once);
        delete(once);
        Instant end = Instant.now().plus(RACE);
        int stored = 0;
        for (int round = 0; Instant.now().isBefore(end); round++) {
            if (round % 2 == 0) {
                server.await("began to remove what nothing refers to", () -> !files.digests()
                        .containsAll(blobs));
            }
            List<Integer> images = Race.of(RACERS, n -> comeAndGo(picture) + comeAndGo(picture));
            stored += images.stream().mapToInt(Integer::intValue).sum();
        }
        assertThat(stored).isGreaterThanOrEqualTo(RACERS);
        awaitRemovalOf(blobs);
    }

    /** Uploads a picture, reads it until it is deleted, and returns how many were stored: one, or none for want of time. */
    private int comeAndGo(byte[] picture) {
        Image image;
        try {
            image = owner.images().upload(Upload.of(picture, "same.jpg"));
        } catch (ProblemException refused) {
            assertThat(refused.status()).isEqualTo(503);
            return 0;
        }
        for (int times = 0; times < 5; times++) {
            assertThat(Digest.of(owner.content().get(image.id())).hex()).isEqualTo(image.checksum());
        }
        delete(image.id());
        return 1;
    }

    private void awaitRemovalOf(Set<String> blobs) {
        server.await("removed " + blobs, () -> files.digests().stream().noneMatch(blobs::contains));
    }

    private UUID upload(byte[] picture) {
        return owner.images().upload(Upload.of(picture, "x.jpg")).id();
    }

    private void delete(UUID image) {
        owner.images().delete(image);
    }

    private Set<String> blobsOf(UUID image) {
        return BlobFiles.of(owner, grpc, image);
    }

    private static byte[] picture(int color) {
        return PatchJpeg.of(96, 64).painted((x, y) -> color + x).bytes();
    }
}
