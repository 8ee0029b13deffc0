package org.tintype.server;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tintype.proto.v1.CloseDisputeRequest;
import org.tintype.proto.v1.CreateDealRequest;
import org.tintype.proto.v1.Deal;
import org.tintype.proto.v1.DealServiceGrpc;
import org.tintype.proto.v1.Dispute;
import org.tintype.proto.v1.GetImageRequest;
import org.tintype.proto.v1.Image;
import org.tintype.proto.v1.ImageServiceGrpc;
import org.tintype.proto.v1.ListMessagesRequest;
import org.tintype.proto.v1.Message;
import org.tintype.proto.v1.OpenDisputeRequest;
import org.tintype.proto.v1.SendMessageRequest;
import org.tintype.proto.v1.StoreImageRequest;

/** The gRPC door, with one user's token, or with none. */
public final class GrpcClient implements AutoCloseable {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final int MAX_MESSAGE = 32 * 1024 * 1024;

    private final ManagedChannel channel;

    GrpcClient(int port, @Nullable String token) {
        this(NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext(), token);
    }

    /** Opens the door over TLS. */
    GrpcClient(int port, @Nullable String token, SslContext tls) {
        this(NettyChannelBuilder.forAddress("127.0.0.1", port).sslContext(tls), token);
    }

    private GrpcClient(NettyChannelBuilder builder, @Nullable String token) {
        this.channel = builder.maxInboundMessageSize(MAX_MESSAGE)
                .intercept(new Bearer(token))
                .build();
    }

    public ManagedChannel channel() {
        return channel;
    }

    public ImageServiceGrpc.ImageServiceBlockingStub images() {
        return ImageServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    public Image store(UUID id, byte[] jpeg) {
        return images().storeImage(StoreImageRequest.newBuilder()
                .setId(id.toString())
                .setData(ByteString.copyFrom(jpeg))
                .build());
    }

    public Image original(UUID id) {
        return images().getImage(
                        GetImageRequest.newBuilder().setId(id.toString()).build());
    }

    public Image preview(UUID id) {
        return images().getImage(GetImageRequest.newBuilder()
                .setId(id.toString())
                .setIsPreview(true)
                .build());
    }

    public DealServiceGrpc.DealServiceBlockingStub deals() {
        return DealServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    /** Begins a deal over a camera, between two users. */
    public Deal createDeal(String seller, String buyer) {
        return deals().createDeal(CreateDealRequest.newBuilder()
                        .setTitle("A camera")
                        .setSeller(seller)
                        .setBuyer(buyer)
                        .build())
                .getDeal();
    }

    public Message send(String deal, String text, UUID... images) {
        return deals().sendMessage(SendMessageRequest.newBuilder()
                        .setDeal(deal)
                        .setText(text)
                        .addAllImages(Stream.of(images).map(UUID::toString).toList())
                        .build())
                .getMessage();
    }

    /** Lists the first messages of a deal. */
    public List<Message> messages(String deal) {
        return deals().listMessages(
                        ListMessagesRequest.newBuilder().setDeal(deal).build())
                .getMessagesList();
    }

    public Dispute openDispute(String deal, String arbiter) {
        return deals().openDispute(OpenDisputeRequest.newBuilder()
                        .setDeal(deal)
                        .setArbiter(arbiter)
                        .setReason("It is broken.")
                        .build())
                .getDispute();
    }

    public Dispute closeDispute(String deal) {
        return deals().closeDispute(
                        CloseDisputeRequest.newBuilder().setDeal(deal).build())
                .getDispute();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        try {
            if (!channel.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the channel does not close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Bearer(@Nullable String token) implements ClientInterceptor {

        @Override
        public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
            return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void start(Listener<A> listener, Metadata headers) {
                    if (token != null) {
                        headers.put(AUTHORIZATION, "Bearer " + token);
                    }
                    super.start(listener, headers);
                }
            };
        }
    }
}
