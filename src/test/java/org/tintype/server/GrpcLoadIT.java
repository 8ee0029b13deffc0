package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tintype.fixture.PatchJpeg;
import org.tintype.proto.v1.GetImageRequest;
import org.tintype.proto.v1.Image;
import org.tintype.proto.v1.ImageServiceGrpc;

/** Many calls at once on one channel: each is answered, and with the right bytes. */
@ExtendWith(SharedServer.class)
class GrpcLoadIT {

    private static final int PARALLEL = 50;
    private static final int EACH = 200;

    private final Service service;

    GrpcLoadIT(Service service) {
        this.service = service;
    }

    @Test
    void tenThousandCallsAreAnsweredWithTheRightBytes() throws InterruptedException {
        try (GrpcClient client = service.grpc(service.newUser().token())) {
            Map<UUID, Image> stored = new ConcurrentHashMap<>();
            for (int i = 0; i < PARALLEL; i++) {
                UUID id = UUID.randomUUID();
                int hue = i * 0x030507;
                stored.put(
                        id,
                        client.store(
                                id, PatchJpeg.of(24, 24).painted((x, y) -> hue).bytes()));
            }
            List<String> wrong = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch open = new CountDownLatch(PARALLEL * EACH);
            Semaphore parallel = new Semaphore(PARALLEL);
            List<UUID> ids = List.copyOf(stored.keySet());
            ImageServiceGrpc.ImageServiceFutureStub stub = ImageServiceGrpc.newFutureStub(client.channel());
            for (int call = 0; call < PARALLEL * EACH; call++) {
                UUID id = ids.get(call % ids.size());
                parallel.acquire();
                Futures.addCallback(
                        stub.withDeadlineAfter(60, TimeUnit.SECONDS)
                                .getImage(GetImageRequest.newBuilder()
                                        .setId(id.toString())
                                        .setIsPreview(true)
                                        .build()),
                        new FutureCallback<>() {
                            @Override
                            public void onSuccess(@Nullable Image image) {
                                if (!Objects.equals(stored.get(id), image)) {
                                    wrong.add("other bytes for " + id);
                                }
                                done();
                            }

                            @Override
                            public void onFailure(Throwable thrown) {
                                wrong.add(thrown.toString());
                                done();
                            }

                            private void done() {
                                parallel.release();
                                open.countDown();
                            }
                        },
                        MoreExecutors.directExecutor());
            }
            assertThat(open.await(5, TimeUnit.MINUTES)).isTrue();
            assertThat(wrong).isEmpty();
        }
    }
}
