package org.tintype.platform.rest;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tintype.platform.failure.Failure;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;

/**
 * Says what is wrong with a body that cannot be read, as the runtimes do each in its own way or not at all: one without a
 * type is 415, and one that is not what its type says is 422.
 */
@Provider
public class UnreadableBodies implements ReaderInterceptor {

    private static final Logger LOG = System.getLogger(UnreadableBodies.class.getName());

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        boolean isNamed = context.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE);
        if (!isNamed || type == null || type.isWildcardType() || type.isWildcardSubtype()) {
            throw new NotSupportedException();
        }
        Object body = read(context);
        if (body == null) {
            throw new NotSupportedException();
        }
        return body;
    }

    @SuppressWarnings("NullAway") // There is nothing where there is neither a body nor a type.
    private static Object read(ReaderInterceptorContext context) {
        try {
            return context.proceed();
        } catch (WebApplicationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Failure failure) {
                    throw failure;
                }
            }
            LOG.log(Level.INFO, "event=body-unreadable cause=" + e.getClass().getName());
            throw new InvalidInput(FieldError.ofField("body", "cannot be read as what its type says"));
        }
    }
}
