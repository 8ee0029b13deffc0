package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.PatchJpeg;
import org.tintype.proto.v1.StoreImageRequest;

/**
 * What WildFly's HTTP/2 does to a connection on which uploads end before they have arrived, which is why gRPC has a listener
 * of its own there as well: sooner or later no message gets through any more, or the connection is closed. Undertow gives no flow control back for bytes that it has received and nobody has
 * read when their stream is reset, though the client has counted them (RFC 9113, section 6.9); and it takes bytes that come
 * after a reset of its own for an error of the connection (section 5.1 wants them ignored).
 */
@ExtendWith(SharedServer.class)
@EnabledIfSystemProperty(
        named = "it.server",
        matches = "wildfly",
        disabledReason = "It is WildFly's HTTP/2 that is measured; Payara's does not carry gRPC at all")
class WildFlyHttp2IT {

    private static final int MEBIBYTE = 1024 * 1024;

    /** Two of five calls that end early cost their connection, so no luck lasts through all of these. */
    private static final int CALLS = 60;

    private final int servletPort;
    private final String token;

    WildFlyHttp2IT(Service service) {
        this.servletPort = service.server().http().getPort();
        this.token = service.newUser().token();
    }

    @Test
    void uploadsThatEndEarlyCostTheirConnectionAndNoOther() {
        try (GrpcClient hurt = new GrpcClient(servletPort, token);
                GrpcClient other = new GrpcClient(servletPort, token)) {
            assertThat(answers(hurt)).isTrue();
            assertThat(answers(other)).isTrue();

            assertThat(outlivesCallsThatEndEarly(hurt))
                    .as("WildFly's HTTP/2 keeps its connections now: the servlet is enough there (GrpcTransport)")
                    .isFalse();

            assertThat(answers(other)).isTrue();
            try (GrpcClient fresh = new GrpcClient(servletPort, token)) {
                assertThat(answers(fresh)).isTrue();
            }
        }
    }

    /** There the container has looked at the token before; it is gRPC that answers. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "nonsense")
    void theServletWantsATokenToo(@Nullable String wrong) {
        try (GrpcClient stranger = new GrpcClient(servletPort, wrong)) {
            assertThatThrownBy(() -> stranger.preview(UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
        }
    }

    /** Ends uploads by their deadlines, and stops with the first after which a small one is not answered. */
    private static boolean outlivesCallsThatEndEarly(GrpcClient client) {
        StoreImageRequest large = upload(new byte[9 * MEBIBYTE]);
        for (int call = 0; call < CALLS; call++) {
            int milliseconds = 8 + call % 8;
            assertThatThrownBy(() -> client.images()
                            .withDeadlineAfter(milliseconds, TimeUnit.MILLISECONDS)
                            .storeImage(large))
                    .isInstanceOf(StatusRuntimeException.class);
            if (!answers(client)) {
                return false;
            }
        }
        return true;
    }

    private static boolean answers(GrpcClient client) {
        try {
            return client.images()
                    .withDeadlineAfter(10, TimeUnit.SECONDS)
                    .storeImage(upload(PatchJpeg.of(64, 48).bytes()))
                    .getIsPreview();
        } catch (StatusRuntimeException e) {
            assertThat(e.getStatus().getCode())
                    .isIn(Status.Code.DEADLINE_EXCEEDED, Status.Code.UNAVAILABLE, Status.Code.INTERNAL);
            return false;
        }
    }

    private static StoreImageRequest upload(byte[] data) {
        return StoreImageRequest.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setData(ByteString.copyFrom(data))
                .build();
    }
}
