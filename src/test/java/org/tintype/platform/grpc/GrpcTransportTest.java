package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrpcTransportTest {

    @Test
    void autoIsWhatTheServersHttp2Allows() {
        assertThat(GrpcTransport.AUTO.on(ServerKind.WILDFLY)).isEqualTo(GrpcTransport.BOTH);
        assertThat(GrpcTransport.AUTO.on(ServerKind.OTHER)).isEqualTo(GrpcTransport.NETTY);
    }

    @Test
    void whatIsSaidIsDoneOnAnyServer() {
        for (ServerKind server : ServerKind.values()) {
            assertThat(GrpcTransport.SERVLET.on(server)).isEqualTo(GrpcTransport.SERVLET);
            assertThat(GrpcTransport.NONE.on(server)).isEqualTo(GrpcTransport.NONE);
        }
        assertThat(GrpcTransport.BOTH.opensListener()).isTrue();
        assertThat(GrpcTransport.BOTH.mapsServlet()).isTrue();
        assertThat(GrpcTransport.NETTY.mapsServlet()).isFalse();
        assertThat(GrpcTransport.SERVLET.opensListener()).isFalse();
        assertThat(GrpcTransport.NONE.opensListener()).isFalse();
        assertThat(GrpcTransport.NONE.mapsServlet()).isFalse();
    }
}
