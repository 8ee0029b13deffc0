package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tintype.platform.failure.Forbidden;

class FailureInterceptorTest {

    private static final MethodDescriptor<Empty, Empty> METHOD = MethodDescriptor.newBuilder(
                    ProtoUtils.marshaller(Empty.getDefaultInstance()),
                    ProtoUtils.marshaller(Empty.getDefaultInstance()))
            .setType(MethodType.UNARY)
            .setFullMethodName("test.Test/Call")
            .build();

    private final Logger log = Logger.getLogger(FailureInterceptor.class.getName());

    @BeforeEach
    void quiet() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void loud() {
        log.setLevel(null);
    }

    @Test
    void failureOfAServiceIsTheStatusOfItsKind() throws Exception {
        Status status = statusOf(serviceThatThrows(new Forbidden("This is not yours.")));
        assertThat(status.getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(status.getDescription()).isEqualTo("This is not yours.");
    }

    @Test
    void unexpectedFailureTellsNothingOfTheInside() throws Exception {
        Status status = statusOf(serviceThatThrows(new IllegalStateException("secret")));
        assertThat(status.getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(status.getDescription())
                .doesNotContain("secret")
                .containsPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void failureOfALaterInterceptorIsTheStatusOfItsKind() throws Exception {
        ServerInterceptor refusing = new ServerInterceptor() {
            @Override
            public <Q, A> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
                throw new Forbidden("Not through here.");
            }
        };
        Status status = statusOf(ServerInterceptors.intercept(serviceThatThrows(new AssertionError()), refusing));
        assertThat(status.getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(status.getDescription()).isEqualTo("Not through here.");
    }

    @Test
    void answerPassesThrough() throws Exception {
        ServerServiceDefinition service = ServerServiceDefinition.builder("test.Test")
                .addMethod(METHOD, ServerCalls.asyncUnaryCall((request, answer) -> {
                    answer.onNext(Empty.getDefaultInstance());
                    answer.onCompleted();
                }))
                .build();
        assertThat(statusOf(service)).isEqualTo(Status.OK);
    }

    private static ServerServiceDefinition serviceThatThrows(Throwable failure) {
        return ServerServiceDefinition.builder("test.Test")
                .addMethod(METHOD, ServerCalls.asyncUnaryCall((request, answer) -> {
                    if (failure instanceof RuntimeException unchecked) {
                        throw unchecked;
                    }
                    throw new AssertionError(failure);
                }))
                .build();
    }

    private static Status statusOf(ServerServiceDefinition service) throws IOException {
        String name = UUID.randomUUID().toString();
        Server server = InProcessServerBuilder.forName(name)
                .directExecutor()
                .addService(ServerInterceptors.intercept(service, new FailureInterceptor()))
                .build()
                .start();
        ManagedChannel channel =
                InProcessChannelBuilder.forName(name).directExecutor().build();
        try {
            Empty ignored =
                    ClientCalls.blockingUnaryCall(channel, METHOD, CallOptions.DEFAULT, Empty.getDefaultInstance());
            return Status.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus();
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }
}
