package org.tintype.platform.grpc;

/** What carries gRPC calls. */
enum GrpcTransport {
    /** The one that suits the server. */
    AUTO,
    /** The server's own HTTP/2, on the port of REST. */
    SERVLET,
    /** A listener on a port of its own. */
    NETTY,
    BOTH,
    NONE;

    /** Returns the transport to use on a server: Payara's HTTP/2 is not fit for gRPC, WildFly's is. */
    GrpcTransport on(ServerKind server) {
        return switch (this) {
            case AUTO -> server == ServerKind.WILDFLY ? SERVLET : NETTY;
            case SERVLET, NETTY, BOTH, NONE -> this;
        };
    }

    boolean opensListener() {
        return this == NETTY || this == BOTH;
    }

    boolean mapsServlet() {
        return this == SERVLET || this == BOTH;
    }
}
