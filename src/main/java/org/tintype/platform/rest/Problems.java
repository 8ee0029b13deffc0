package org.tintype.platform.rest;

import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.failure.Kind;
import org.tintype.platform.failure.TooManyTries;

/** Turns whatever was thrown into a problem document; one place for the API, the content door and error pages. */
public final class Problems {

    private static final Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    /**
     * Returns the problem that a request is answered with. What nobody expected is logged under a correlation id, and
     * the answer carries that id and nothing else.
     *
     * @param thrown what ended the request
     * @param instance the path of the request
     */
    public static Problem of(Throwable thrown, String instance) {
        // Parsers and containers wrap what a stream or a service threw.
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInput invalid) {
                return new Problem(HttpStatus.of(invalid.kind()), invalid.detail(), instance, invalid.errors());
            }
            if (cause instanceof TooManyTries tries) {
                OptionalLong seconds = OptionalLong.of(tries.retryAfterSeconds());
                return new Problem(HttpStatus.of(tries.kind()), tries.detail(), instance, List.of(), seconds);
            }
            if (cause instanceof Failure failure) {
                return Problem.of(HttpStatus.of(failure.kind()), failure.detail(), instance);
            }
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            int status = web.getResponse().getStatus();
            // What a parser of the runtime could not read is as unprocessable as what ours could not.
            return ofStatus(status == 400 ? HttpStatus.of(Kind.INVALID) : status, instance);
        }
        return unexpected(thrown, instance);
    }

    /** Returns the problem of a status that the container itself decided on. */
    public static Problem ofStatus(int status, String instance) {
        return Problem.of(
                status,
                switch (status) {
                    case 401 -> "A valid bearer token is needed.";
                    case 403 -> "This is not allowed.";
                    case 404 -> "There is nothing here.";
                    case 405 -> "This resource does not know the method.";
                    case 406 -> "This resource has no representation of the type that was asked for.";
                    case 413 -> "The request is too large.";
                    case 415 -> "This resource does not take a body of this type.";
                    case 501 -> "The service does not know the method.";
                    default -> status < 500 ? "The request cannot be understood." : "Something went wrong.";
                },
                instance);
    }

    /** Logs a failure that nobody expected, and returns a problem that carries nothing but its correlation id. */
    public static Problem unexpected(@Nullable Throwable thrown, String instance) {
        String correlation = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "event=request-failed correlation=" + correlation, thrown);
        return new Problem(
                500, "Something went wrong. It was logged under the id " + correlation + ".", instance, List.of());
    }
}
