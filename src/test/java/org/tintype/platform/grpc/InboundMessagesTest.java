package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.Int32Value;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to messages on their way in; over a connection, because in one process they are not even written. */
@SuppressWarnings("NullAway.Init")
class InboundMessagesTest {

    private static final int LIMIT = 1024 * 1024;

    /** What a message of one field weighs beside its content. */
    private static final int TAG_AND_LENGTH = 4;

    private static final MethodDescriptor<BytesValue, Int32Value> STORE = method("Store", MethodType.UNARY);
    private static final MethodDescriptor<BytesValue, Int32Value> ASK = method("Ask", MethodType.UNARY);
    private static final MethodDescriptor<BytesValue, Int32Value> CHAT = method("Chat", MethodType.BIDI_STREAMING);

    private final AtomicInteger seen = new AtomicInteger();
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void start() throws Exception {
        MessageLimit limit = new MessageLimit() {
            @Override
            public long maxBytes() {
                return LIMIT;
            }

            @Override
            public boolean carriesPayload(String method) {
                return method.equals(STORE.getFullMethodName());
            }
        };
        ServerServiceDefinition service = ServerServiceDefinition.builder("test.Test")
                .addMethod(STORE, ServerCalls.asyncUnaryCall(this::measure))
                .addMethod(ASK, ServerCalls.asyncUnaryCall(this::measure))
                .addMethod(CHAT, ServerCalls.asyncBidiStreamingCall(InboundMessagesTest::measureEach))
                .build();
        NettyServerBuilder builder =
                NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        new GrpcServices(List.of(() -> service), List.of(new FailureInterceptor()), limit).addTo(builder);
        server = builder.build().start();
        channel = NettyChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
    }

    @AfterEach
    void stop() throws InterruptedException {
        channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
        server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }

    @Test
    void messageOfAMethodWithPayloadIsAsLargeAsThat() {
        assertThat(call(STORE, LIMIT)).isEqualTo(LIMIT);
        assertThat(statusOf(STORE, LIMIT + MessageBounds.ENVELOPE_BYTES)).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void messageOfAnyOtherMethodIsSmall() {
        int most = MessageBounds.ENVELOPE_BYTES - TAG_AND_LENGTH;
        assertThat(call(ASK, most)).isEqualTo(most);
        assertThat(statusOf(ASK, most + 1)).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(statusOf(ASK, LIMIT)).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(seen).hasValue(1);
    }

    @Test
    void compressionMakesNoMessageLarger() {
        int most = MessageBounds.ENVELOPE_BYTES - TAG_AND_LENGTH;
        CallOptions packed = CallOptions.DEFAULT.withCompression("gzip");
        assertThat(ClientCalls.blockingUnaryCall(channel, ASK, packed, bytes(most))
                        .getValue())
                .isEqualTo(most);
        assertThat(statusOf(() -> ClientCalls.blockingUnaryCall(channel, ASK, packed, bytes(most + 1))))
                .isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(seen).hasValue(1);
    }

    @Test
    void messageThatCannotBeReadIsInvalid() {
        MethodDescriptor<InputStream, Int32Value> ask =
                ASK.toBuilder(Unread.MESSAGES, ASK.getResponseMarshaller()).build();
        byte[] cutOff = {BytesValue.VALUE_FIELD_NUMBER << 3 | 2, 100, 'x'};
        assertThat(statusOf(() -> ClientCalls.blockingUnaryCall(
                        channel, ask, CallOptions.DEFAULT, new ByteArrayInputStream(cutOff))))
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(seen).hasValue(0);
        assertThat(call(ASK, 1)).isEqualTo(1);
    }

    @Test
    void eachMessageOfAStreamIsCountedAlone() throws InterruptedException {
        int half = MessageBounds.ENVELOPE_BYTES / 2;
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        StreamObserver<BytesValue> requests =
                ClientCalls.asyncBidiStreamingCall(channel.newCall(CHAT, CallOptions.DEFAULT), new StreamObserver<>() {
                    @Override
                    public void onNext(Int32Value size) {
                        events.add(String.valueOf(size.getValue()));
                    }

                    @Override
                    public void onError(Throwable thrown) {
                        events.add(Status.fromThrowable(thrown).getCode().name());
                    }

                    @Override
                    public void onCompleted() {
                        events.add("completed");
                    }
                });
        for (int message = 0; message < 3; message++) {
            requests.onNext(bytes(half));
            assertThat(events.poll(30, TimeUnit.SECONDS)).isEqualTo(String.valueOf(half));
        }
        requests.onNext(bytes(2 * half));
        // What has been answered in part can only be cut off.
        assertThat(events.poll(30, TimeUnit.SECONDS)).isEqualTo("CANCELLED");
    }

    private void measure(BytesValue message, StreamObserver<Int32Value> answer) {
        seen.incrementAndGet();
        answer.onNext(Int32Value.of(message.getValue().size()));
        answer.onCompleted();
    }

    private static StreamObserver<BytesValue> measureEach(StreamObserver<Int32Value> answer) {
        return new StreamObserver<>() {
            @Override
            public void onNext(BytesValue message) {
                answer.onNext(Int32Value.of(message.getValue().size()));
            }

            @Override
            public void onError(Throwable thrown) {}

            @Override
            public void onCompleted() {
                answer.onCompleted();
            }
        };
    }

    private int call(MethodDescriptor<BytesValue, Int32Value> method, int size) {
        return ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, bytes(size))
                .getValue();
    }

    private Status.Code statusOf(MethodDescriptor<BytesValue, Int32Value> method, int size) {
        return statusOf(() -> call(method, size));
    }

    private static Status.Code statusOf(ThrowingCallable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call)
                .getStatus()
                .getCode();
    }

    private static BytesValue bytes(int size) {
        return BytesValue.of(ByteString.copyFrom(new byte[size]));
    }

    private static MethodDescriptor<BytesValue, Int32Value> method(String name, MethodType type) {
        return MethodDescriptor.newBuilder(
                        ProtoUtils.marshaller(BytesValue.getDefaultInstance()),
                        ProtoUtils.marshaller(Int32Value.getDefaultInstance()))
                .setType(type)
                .setFullMethodName("test.Test/" + name)
                .build();
    }
}
