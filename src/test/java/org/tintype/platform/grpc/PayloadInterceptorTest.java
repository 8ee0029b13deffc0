package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.BytesValue;
import com.google.protobuf.Empty;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class PayloadInterceptorTest {

    private static final MethodDescriptor<BytesValue, Empty> STORE = method("test.Test/Store");
    private static final MethodDescriptor<BytesValue, Empty> ASK = method("test.Test/Ask");

    /** Calls that a service has and has not answered yet. */
    private final Queue<StreamObserver<Empty>> open = new ConcurrentLinkedQueue<>();

    private final PayloadBudget budget = new PayloadBudget(100);
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void start() throws Exception {
        ServerServiceDefinition service = ServerServiceDefinition.builder("test.Test")
                .addMethod(STORE, ServerCalls.asyncUnaryCall((request, answer) -> open.add(answer)))
                .addMethod(ASK, ServerCalls.asyncUnaryCall((request, answer) -> {
                    PayloadInterceptor.share().take(80);
                    open.add(answer);
                }))
                .build();
        MessageLimit limit = new MessageLimit() {
            @Override
            public long maxBytes() {
                return 60;
            }

            @Override
            public boolean carriesPayload(String method) {
                return method.equals(STORE.getFullMethodName());
            }
        };
        server = InProcessServerBuilder.forName(toString())
                .directExecutor()
                .addService(ServerInterceptors.intercept(
                        service, new FailureInterceptor(), new PayloadInterceptor(budget, limit)))
                .build()
                .start();
        channel = InProcessChannelBuilder.forName(toString()).directExecutor().build();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void messageIsReadWhenThereIsRoomForIt() throws Exception {
        ListenableFuture<Empty> first = call(STORE);
        ListenableFuture<Empty> second = call(STORE);
        assertThat(open).hasSize(1);
        answerNext();
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(Empty.getDefaultInstance());
        assertThat(open).hasSize(1);
        answerNext();
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(Empty.getDefaultInstance());
    }

    @Test
    void cancelledCallGivesItsRoomBack() {
        ListenableFuture<Empty> first = call(STORE);
        ListenableFuture<Empty> waiting = call(STORE);
        ListenableFuture<Empty> last = call(STORE);
        waiting.cancel(true);
        assertThat(open).hasSize(1);
        first.cancel(true);
        assertThat(open).hasSize(2);
        assertThat(last.isDone()).isFalse();
    }

    @Test
    void callWithoutPayloadDoesNotWaitAndAnswersWithinTheBudget() throws Exception {
        ListenableFuture<Empty> storing = call(STORE);
        ListenableFuture<Empty> refused = call(ASK);
        assertThat(refused.isDone()).isTrue();
        assertThat(open).hasSize(1);
        answerNext();
        assertThat(storing.get(10, TimeUnit.SECONDS)).isEqualTo(Empty.getDefaultInstance());
        ListenableFuture<Empty> answered = call(ASK);
        answerNext();
        assertThat(answered.get(10, TimeUnit.SECONDS)).isEqualTo(Empty.getDefaultInstance());
    }

    private ListenableFuture<Empty> call(MethodDescriptor<BytesValue, Empty> method) {
        return ClientCalls.futureUnaryCall(
                channel.newCall(method, CallOptions.DEFAULT), BytesValue.getDefaultInstance());
    }

    private void answerNext() {
        StreamObserver<Empty> answer = open.remove();
        answer.onNext(Empty.getDefaultInstance());
        answer.onCompleted();
    }

    private static MethodDescriptor<BytesValue, Empty> method(String name) {
        return MethodDescriptor.newBuilder(
                        ProtoUtils.marshaller(BytesValue.getDefaultInstance()),
                        ProtoUtils.marshaller(Empty.getDefaultInstance()))
                .setType(MethodType.UNARY)
                .setFullMethodName(name)
                .build();
    }
}
