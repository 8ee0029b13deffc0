package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tintype.fixture.CameraJpeg;
import org.tintype.fixture.HostileFiles;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchJpeg;
import org.tintype.fixture.PatchPng;
import org.tintype.fixture.PatchWebp;

/**
 * Files made to harm: each is refused or cleaned, soon, in bounded memory, and the server that took them serves on. What
 * was answered, and when, is left in {@code target/it/hostile-files.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class HostileFilesIT {

    /** Far more than any of them takes, because the machine may do other work too. */
    private static final Duration SOON = Duration.ofSeconds(20);

    /** The heap of the tests' servers, 1 GiB, and as much again beside it. */
    private static final long MEMORY = 2L << 30;

    private static final int MUTANTS_EACH = 300;

    private final List<String> table = Collections.synchronizedList(
            new ArrayList<>(List.of("| file | bytes | answer | ms |", "|---|---|---|---|")));

    private ApplicationServer server;
    private Service service;

    @BeforeAll
    void start() {
        server = ApplicationServer.start(ApplicationServer.newData(), Map.of());
        service = new Service(server);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        Files.write(Build.path("it.work").resolve("hostile-files.md"), table);
    }

    @Test
    void bombsAreAnsweredSoonAndInBoundedMemory() {
        RestClient user = service.newUser();
        upload(user, "warm-up", CameraJpeg.gradient(640, 480).bytes());
        HostileFiles.bombs()
                .forEach((name, file) ->
                        assertThat(upload(user, name, file)).as(name).isIn(201, 413, 422));
        server.peakMemory().ifPresent(peak -> assertThat(peak).isLessThan(MEMORY));
        assertServes(user);
    }

    @Test
    void polyglotsAreCleanedOrRefused() {
        RestClient user = service.newUser();
        HostileFiles.polyglots().forEach((name, file) -> {
            try (Response answer = user.upload(RestClient.form().file(file, "both"))) {
                assertThat(answer.getStatus()).as(name).isIn(201, 422);
                if (answer.getStatus() == 201) {
                    String id =
                            RestClient.parse(answer.readEntity(String.class)).getString("id");
                    assertThat(CameraJpeg.latin1(user.bytes(id)))
                            .as(name)
                            .doesNotContain("script")
                            .doesNotContain("alert")
                            .doesNotContain("PK\u0003\u0004");
                }
            }
            upload(user, name, file);
        });
    }

    @Test
    void mutatedPicturesAreRefusedOrCleaned() throws Exception {
        RestClient user = service.newUser();
        Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (byte[] mutant : mutants()) {
                all.add(clients.submit(() -> {
                    try (Response answer = user.upload(RestClient.form().file(mutant, "mutant"))) {
                        answers.merge(answer.getStatus(), 1, Integer::sum);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(answers.keySet()).isSubsetOf(201, 415, 422).contains(201, 422);
        table.add("| mutants, %d of each of %d pictures | | %s | |"
                .formatted(MUTANTS_EACH, pictures().size(), answers));
        assertServes(user);
    }

    private int upload(RestClient user, String name, byte[] file) {
        long begin = System.nanoTime();
        try (Response answer = user.upload(RestClient.form().file(file, "hostile"))) {
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            table.add("| %s | %,d | %d | %d |".formatted(name, file.length, answer.getStatus(), taken.toMillis()));
            assertThat(taken).as(name).isLessThan(SOON);
            return answer.getStatus();
        }
    }

    private void assertServes(RestClient user) {
        byte[] sound = CameraJpeg.gradient(640, 480).bytes();
        assertThat(user.upload(sound, "sound.jpg").getInt("width")).isEqualTo(640);
        assertThat(server.log()).doesNotContain("event=request-failed").doesNotContain("OutOfMemoryError");
    }

    private static List<byte[]> pictures() {
        return List.of(
                CameraJpeg.gradient(96, 64).withEverything().bytes(),
                PatchJpeg.of(96, 64).progressive().bytes(),
                PatchPng.of(96, 64).bytes(),
                PatchPng.of(96, 64).storing(PatchPng.PALETTE, 4).interlace().bytes(),
                PatchGif.of(96, 64).bytes(),
                PatchWebp.of(96, 64).lossy(80).bytes(),
                PatchWebp.of(96, 64).withAlpha().bytes());
    }

    private static List<byte[]> mutants() {
        Random random = new Random(20261122);
        List<byte[]> mutants = new ArrayList<>();
        for (byte[] picture : pictures()) {
            for (int i = 0; i < MUTANTS_EACH; i++) {
                mutants.add(mutant(picture, random));
            }
        }
        return mutants;
    }

    private static byte[] mutant(byte[] picture, Random random) {
        byte[] mutant = picture.clone();
        int at = random.nextInt(mutant.length);
        switch (random.nextInt(4)) {
            case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> mutant[at] = (byte) random.nextInt(256);
            case 2 ->
                Arrays.fill(mutant, at, Math.min(mutant.length, at + random.nextInt(64)), (byte) random.nextInt());
            default -> mutant = Arrays.copyOf(mutant, at);
        }
        return mutant;
    }
}
