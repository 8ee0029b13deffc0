package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tintype.fixture.PatchJpeg;
import org.tintype.proto.v1.Image;

/** The same GUID, stored by many at once: the unique key decides, and every loser gets the contract's status. */
@ExtendWith(SharedServer.class)
class RaceIT {

    private static final int RACERS = 8;

    private final Service service;
    private final byte[] jpeg = PatchJpeg.of(64, 64).bytes();

    RaceIT(Service service) {
        this.service = service;
    }

    @Test
    void retriesAtTheSameMomentAreOneImage() throws Exception {
        String token = service.newUser().token();
        UUID id = UUID.randomUUID();
        List<Image> answers = Race.of(RACERS, n -> {
            try (GrpcClient client = service.grpc(token)) {
                return client.store(id, jpeg);
            }
        });
        assertThat(answers).hasSize(RACERS).containsOnly(answers.get(0));
    }

    @Test
    void oneOfManyStrangersWins() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            tokens.add(service.newUser().token());
        }
        UUID id = UUID.randomUUID();
        List<Status.Code> codes = Race.of(RACERS, n -> {
            try (GrpcClient client = service.grpc(tokens.get(n))) {
                client.store(id, jpeg);
                return Status.Code.OK;
            } catch (StatusRuntimeException e) {
                return e.getStatus().getCode();
            }
        });
        assertThat(codes).containsOnlyOnce(Status.Code.OK).containsOnly(Status.Code.OK, Status.Code.PERMISSION_DENIED);
    }
}
