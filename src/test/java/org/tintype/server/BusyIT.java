package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tintype.fixture.HostileFiles;

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
                ApplicationServer.newData(), Map.of("tintype.work.parallel", "1", "tintype.work.waiting", "0"));
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
}
