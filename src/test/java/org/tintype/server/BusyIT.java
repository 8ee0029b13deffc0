package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tintype.fixture.HostileFiles;
import org.tintype.fixture.PatchGif;
import org.tintype.fixture.PatchPng;

/** More work than a node takes on: who comes too late is told to come again, and nobody gets anything else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class BusyIT {

    private static final int RACERS = 8;

    private final byte[] slow = HostileFiles.slow();
    private ApplicationServer server;
    private Service service;

    @BeforeAll
    void start() {
        server = ApplicationServer.start(
                ApplicationServer.newData(),
                Map.of(
                        "tintype.work.parallel", "1",
                        "tintype.work.waiting", "0",
                        // So that it is not the deadline that ends what nobody waits for.
                        "tintype.render.timeout", "600"));
        service = new Service(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void uploadsBeyondTheQueueAreAskedToComeAgain() throws Exception {
        String token = service.newUser().token();
        List<Integer> answers = Race.of(RACERS, n -> {
            try (Response answer = service.anonymous()
                    .withToken(token)
                    .upload(RestClient.form().file(slow, "slow.jpg"))) {
                if (answer.getStatus() == 503) {
                    assertThat(Integer.parseInt(answer.getHeaderString("Retry-After")))
                            .isPositive();
                    assertThat(answer.getMediaType()).hasToString("application/problem+json");
                }
                return answer.getStatus();
            }
        });
        assertThat(answers).containsOnly(201, 503).contains(201, 503);
    }

    @Test
    void callsBeyondTheQueueAreUnavailable() throws Exception {
        String token = service.newUser().token();
        List<Status.Code> answers = Race.of(RACERS, n -> {
            try (GrpcClient client = service.grpc(token)) {
                client.store(UUID.randomUUID(), slow);
                return Status.Code.OK;
            } catch (StatusRuntimeException e) {
                return e.getStatus().getCode();
            }
        });
        assertThat(answers)
                .containsOnly(Status.Code.OK, Status.Code.UNAVAILABLE)
                .contains(Status.Code.OK, Status.Code.UNAVAILABLE);
    }

    @Test
    @Timeout(300)
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Nowhere else is it known that a client has gone")
    void renditionThatNobodyWaitsForGivesItsPlaceBackAndIsNotKept() throws Exception {
        RestClient user = service.newUser();
        JsonObject flicker = user.upload(flicker(), "flicker.gif");
        JsonObject patches = user.upload(PatchPng.of(900, 900).bytes(), "patches.png");
        List<Integer> answers = new ArrayList<>();
        BooleanSupplier isFree = () -> {
            // Another each time, since what was made once needs no place.
            String transform = "w_" + (answers.size() + 1);
            try (Response answer = user.get(patches.getString("id"), "transform", transform)) {
                answers.add(answer.getStatus());
                return answer.getStatus() == 200;
            }
        };
        RawHttp raw = new RawHttp(server.http());
        String slow = "/" + flicker.getString("id") + ".webp?transform=w_900,up,blur_3,sharp_2,q_100";
        String token = "Authorization: Bearer " + user.token();
        Socket client = raw.begin("GET", slow, token);
        while (isFree.getAsBoolean()) {
            // Who looks for a place may have taken it at that moment.
            if (client.getInputStream().available() > 0) {
                client.close();
                client = raw.begin("GET", slow, token);
            }
        }
        client.close();
        server.await("has a place again", isFree::getAsBoolean);
        assertThat(answers).containsOnly(200, 503);
        int made = Collections.frequency(answers, 200);
        server.await("has kept what it has made since", () -> kept(patches) == made);
        assertThat(kept(flicker)).isZero();
    }

    /** Returns how many renditions of an image are kept. */
    private long kept(JsonObject image) {
        return FilesUnder.of(server.data().resolve("derived")).keySet().stream()
                .filter(file -> file.toString().contains(image.getString("checksum")))
                .count();
    }

    /** Returns an animation of noise, which takes seconds to enlarge and encode. */
    private static byte[] flicker() {
        Random random = new Random(36);
        PatchGif flicker = PatchGif.screen(64, 64);
        for (int i = 0; i < 36; i++) {
            flicker = flicker.control(0, 5, -1).with(PatchGif.Patch.of(0, 0, 64, 64, (x, y) -> random.nextInt(4)));
        }
        return flicker.bytes();
    }
}
