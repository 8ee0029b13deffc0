package org.tintype.platform.rest;

import org.tintype.platform.failure.Kind;

/** The table from kinds of failure to HTTP statuses. */
public final class HttpStatus {

    private HttpStatus() {}

    /** Returns the status that a kind of failure is answered with. */
    public static int of(Kind kind) {
        return switch (kind) {
            case INVALID, UNPROCESSABLE_PICTURE -> 422;
            case UNSUPPORTED_TYPE -> 415;
            case TOO_LARGE -> 413;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT, HELD -> 409;
            case OUTDATED -> 412;
            case BUSY -> 503;
            case THROTTLED -> 429;
        };
    }
}
