package org.tintype.platform.grpc;

/** Which server the application runs on: the one place that asks, because they differ in their HTTP/2. */
enum ServerKind {
    WILDFLY,
    OTHER;

    /** Returns the server of this process, which WildFly tells by a system property of its own. */
    static ServerKind current() {
        return System.getProperty("jboss.home.dir") == null ? OTHER : WILDFLY;
    }
}
