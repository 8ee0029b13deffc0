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

    /**
     * Returns the transport to use on a server: Payara's HTTP/2 is not fit for gRPC; WildFly's carries calls, but can lose
     * its connection with an upload that ends early, so that those who end calls find a listener there as well.
     */
    GrpcTransport on(ServerKind server) {
        return switch (this) {
            case AUTO -> server == ServerKind.WILDFLY ? BOTH : NETTY;
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
