package org.tintype.platform.grpc;

import io.grpc.MethodDescriptor;
import java.io.InputStream;

/**
 * Takes the messages of a service past the interceptors as they came, so that one that cannot be read fails within them:
 * before them gRPC would log it as a fault of the application's, and tell the client that nothing is known.
 */
enum Unread implements MethodDescriptor.Marshaller<InputStream> {
    MESSAGES;

    @Override
    public InputStream stream(InputStream message) {
        return message;
    }

    @Override
    public InputStream parse(InputStream message) {
        return message;
    }
}
