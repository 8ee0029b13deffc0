package org.tintype.server;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.tintype.client.ProblemException;

/** How a request ended, whichever door it came in by. */
enum Outcome {
    OK,
    INVALID,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT;

    /** Returns the outcome of a refusal over HTTP; whatever the contract does not know is a failure of the test. */
    static Outcome ofRefusal(ProblemException refusal) {
        return switch (refusal.status()) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 409 -> CONFLICT;
            case 422 -> INVALID;
            default -> throw new AssertionError("answered with " + refusal.getMessage(), refusal);
        };
    }

    /** As {@link #ofRefusal}, over gRPC. */
    static Outcome ofGrpc(StatusRuntimeException failure) {
        Status.Code code = failure.getStatus().getCode();
        return switch (code) {
            case UNAUTHENTICATED -> UNAUTHENTICATED;
            case PERMISSION_DENIED -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case ALREADY_EXISTS, FAILED_PRECONDITION -> CONFLICT;
            case INVALID_ARGUMENT -> INVALID;
            default -> throw new AssertionError("answered with " + failure.getStatus(), failure);
        };
    }
}
