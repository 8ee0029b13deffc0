package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tintype.fixture.PatchJpeg;
import org.tintype.proto.v1.GetImageRequest;
import org.tintype.proto.v1.Image;
import org.tintype.proto.v1.ImageServiceGrpc;

/**
 * What Payara's HTTP/2 does to gRPC, which is why gRPC has a listener of its own there: one call at a time is answered, but
 * of many at once on one connection a good part ends with {@code INTERNAL}.
 */
@EnabledIfSystemProperty(
        named = "it.server",
        matches = "payara",
        disabledReason = "It is Payara's HTTP/2 that is measured; WildFlyHttp2IT measures WildFly's")
class PayaraHttp2IT {

    private static final int PARALLEL = 50;
    private static final int EACH = 40;

    /** A third of the calls are lost in each, so no luck lasts through all of them. */
    private static final int ROUNDS = 5;

    @Test
    void theServletIsThereButLosesCallsThatComeTogether() throws Exception {
        Map<String, String> settings = Map.of("tintype.grpc.transport", "both");
        try (PayaraMicro server = PayaraMicro.withHttp2(ApplicationServer.newData(), settings)) {
            server.awaitReady();
            Service service = new Service(server);
            String token = service.newUser().token();
            UUID id = UUID.randomUUID();
            int servletPort = server.http().getPort();
            try (GrpcClient listener = service.grpc(token);
                    GrpcClient servlet = new GrpcClient(servletPort, token)) {
                Image stored = listener.store(id, PatchJpeg.of(24, 24).bytes());
                assertThat(servlet.preview(id)).isEqualTo(stored);
                assertThat(carries(listener, id)).isTrue();
            }

            assertThat(carriesEveryRound(servletPort, token, id))
                    .as("Payara's HTTP/2 carries gRPC now: make the servlet the default there (GrpcTransport)")
                    .isFalse();
        }
    }

    private static boolean carriesEveryRound(int port, String token, UUID id) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            try (GrpcClient client = new GrpcClient(port, token)) {
                if (!carries(client, id)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Makes many calls on one connection, some of them at a time, and ends with the first that are not answered. */
    private static boolean carries(GrpcClient client, UUID id) throws InterruptedException {
        ImageServiceGrpc.ImageServiceFutureStub stub = ImageServiceGrpc.newFutureStub(client.channel());
        GetImageRequest request = GetImageRequest.newBuilder()
                .setId(id.toString())
                .setIsPreview(true)
                .build();
        boolean answered = true;
        for (int turn = 0; turn < EACH && answered; turn++) {
            List<ListenableFuture<Image>> calls = new ArrayList<>();
            for (int call = 0; call < PARALLEL; call++) {
                calls.add(stub.withDeadlineAfter(60, TimeUnit.SECONDS).getImage(request));
            }
            for (ListenableFuture<Image> call : calls) {
                try {
                    call.get();
                } catch (ExecutionException e) {
                    answered = false;
                }
            }
        }
        return answered;
    }
}
