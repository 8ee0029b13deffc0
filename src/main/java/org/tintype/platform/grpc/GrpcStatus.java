package org.tintype.platform.grpc;

import io.grpc.Status;
import org.tintype.platform.failure.Kind;

/** The table from kinds of failure to gRPC statuses. */
final class GrpcStatus {

    private GrpcStatus() {}

    static Status of(Kind kind) {
        return switch (kind) {
            case INVALID, UNSUPPORTED_TYPE, UNPROCESSABLE_PICTURE -> Status.INVALID_ARGUMENT;
            case TOO_LARGE, THROTTLED -> Status.RESOURCE_EXHAUSTED;
            case UNAUTHENTICATED -> Status.UNAUTHENTICATED;
            case FORBIDDEN -> Status.PERMISSION_DENIED;
            case NOT_FOUND -> Status.NOT_FOUND;
            case CONFLICT -> Status.ALREADY_EXISTS;
            case HELD, OUTDATED -> Status.FAILED_PRECONDITION;
            case BUSY -> Status.UNAVAILABLE;
        };
    }
}
