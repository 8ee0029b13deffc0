package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.StatusRuntimeException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.tintype.proto.v1.CloseDisputeRequest;
import org.tintype.proto.v1.CreateDealRequest;
import org.tintype.proto.v1.DealServiceGrpc;
import org.tintype.proto.v1.ListMessagesRequest;
import org.tintype.proto.v1.OpenDisputeRequest;
import org.tintype.proto.v1.SendMessageRequest;

/** Somebody at the gRPC door. */
record GrpcPerson(RestClient rest, GrpcClient client) implements Person {

    @Override
    public Outcome beginDeal(UUID deal, String seller, String buyer) {
        return end(() -> deals().createDeal(CreateDealRequest.newBuilder()
                .setId(deal.toString())
                .setTitle("A camera")
                .setSeller(seller)
                .setBuyer(buyer)
                .build()));
    }

    @Override
    public Outcome send(UUID deal, UUID message, String text, UUID... images) {
        return end(() -> deals().sendMessage(SendMessageRequest.newBuilder()
                .setDeal(deal.toString())
                .setId(message.toString())
                .setText(text)
                .addAllImages(Arrays.stream(images).map(UUID::toString).toList())
                .build()));
    }

    @Override
    public Outcome readMessages(UUID deal) {
        return end(() -> deals().listMessages(ListMessagesRequest.newBuilder()
                .setDeal(deal.toString())
                .build()));
    }

    @Override
    public Outcome openDispute(UUID deal, String arbiter) {
        return end(() -> deals().openDispute(OpenDisputeRequest.newBuilder()
                .setDeal(deal.toString())
                .setArbiter(arbiter)
                .setReason("It never came.")
                .build()));
    }

    @Override
    public Outcome closeDispute(UUID deal) {
        return end(() -> deals().closeDispute(CloseDisputeRequest.newBuilder()
                .setDeal(deal.toString())
                .build()));
    }

    @Override
    public Outcome store(UUID image, byte[] jpeg) {
        return end(() -> client.store(image, jpeg));
    }

    @Override
    public Outcome read(UUID image) {
        Outcome preview = end(() -> client.preview(image));
        Outcome original = end(() -> client.original(image));
        assertThat(original).isEqualTo(preview);
        return preview;
    }

    @Override
    public void close() {
        client.close();
    }

    private DealServiceGrpc.DealServiceBlockingStub deals() {
        return DealServiceGrpc.newBlockingStub(client.channel()).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    private static Outcome end(Runnable call) {
        try {
            call.run();
            return Outcome.OK;
        } catch (StatusRuntimeException e) {
            return Outcome.ofGrpc(e);
        }
    }
}
