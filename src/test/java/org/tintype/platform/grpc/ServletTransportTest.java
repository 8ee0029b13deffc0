package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.util.ImmediateInstanceHandle;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tintype.platform.failure.Forbidden;
import org.tintype.proto.v1.GetImageRequest;
import org.tintype.proto.v1.Image;
import org.tintype.proto.v1.ImageServiceGrpc;
import org.tintype.proto.v1.StoreImageRequest;

/** The servlet, in WildFly's servlet container. */
class ServletTransportTest {

    private static final int LIMIT = 1024 * 1024;

    private final Echo echo = new Echo();
    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final DeploymentManager deployment = Servlets.newContainer()
            .addDeployment(Servlets.deployment()
                    .setClassLoader(ServletTransportTest.class.getClassLoader())
                    .setContextPath("/")
                    .setDeploymentName("grpc")
                    .addServletContainerInitializer(initializer()));
    private Undertow server;
    private ManagedChannel channel;

    @BeforeEach
    void start() throws ServletException {
        deployment.deploy();
        server = Undertow.builder()
                .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                .addHttpListener(0, "127.0.0.1")
                .setHandler(deployment.start())
                .build();
        server.start();
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        channel = NettyChannelBuilder.forAddress("127.0.0.1", address.getPort())
                .usePlaintext()
                .build();
    }

    @AfterEach
    void stop() throws Exception {
        channel.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
        server.stop();
        deployment.stop();
        deployment.undeploy();
        executor.shutdownNow();
    }

    private ServletContainerInitializerInfo initializer() {
        GrpcServices services = new GrpcServices(List.of(echo), List.of(new FailureInterceptor()), () -> LIMIT);
        ServletContainerInitializer map = (classes, context) -> ServletTransport.map(context, services, executor);
        return new ServletContainerInitializerInfo(
                ServletContainerInitializer.class, () -> new ImmediateInstanceHandle<>(map), Set.of());
    }

    @Test
    void callsAreAnswered() {
        ByteString data = ByteString.copyFrom(new byte[300_000]);
        Image stored = images().storeImage(StoreImageRequest.newBuilder()
                .setId("some id")
                .setData(data)
                .build());
        assertThat(stored.getId()).isEqualTo("some id");
        assertThat(stored.getOriginal()).isEqualTo(data);
    }

    @Test
    void failuresBecomeStatuses() {
        assertStatus(Status.Code.PERMISSION_DENIED, () -> images().getImage(GetImageRequest.getDefaultInstance()));
    }

    @Test
    void messagesAreBounded() {
        StoreImageRequest large = StoreImageRequest.newBuilder()
                .setData(ByteString.copyFrom(new byte[2 * LIMIT]))
                .build();
        assertThatThrownBy(() -> images().storeImage(large)).isInstanceOf(StatusRuntimeException.class);
        assertThat(echo.calls).hasValue(0);
    }

    @Test
    void healthIsServed() {
        assertThat(HealthGrpc.newBlockingStub(channel)
                        .withDeadlineAfter(30, TimeUnit.SECONDS)
                        .check(HealthCheckRequest.getDefaultInstance())
                        .getStatus())
                .isEqualTo(ServingStatus.SERVING);
    }

    private ImageServiceGrpc.ImageServiceBlockingStub images() {
        return ImageServiceGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    private static void assertStatus(Status.Code code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StatusRuntimeException.class, e -> assertThat(
                        e.getStatus().getCode())
                .isEqualTo(code));
    }

    private static final class Echo extends ImageServiceGrpc.ImageServiceImplBase {

        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public void storeImage(StoreImageRequest request, StreamObserver<Image> answer) {
            calls.incrementAndGet();
            answer.onNext(Image.newBuilder()
                    .setId(request.getId())
                    .setOriginal(request.getData())
                    .build());
            answer.onCompleted();
        }

        @Override
        public void getImage(GetImageRequest request, StreamObserver<Image> answer) {
            throw new Forbidden("You may not see this image.");
        }
    }
}
