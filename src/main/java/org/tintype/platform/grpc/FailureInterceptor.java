package org.tintype.platform.grpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.tintype.platform.failure.Failure;

/** Turns what a service or a later interceptor throws, and a message that cannot be read, into the status of the call. */
@Singleton
@Priority(FailureInterceptor.PRIORITY)
public class FailureInterceptor implements ServerInterceptor {

    static final int PRIORITY = 100;

    private static final Status UNREADABLE = Status.INVALID_ARGUMENT.withDescription("The message cannot be read.");

    private static final Logger LOG = System.getLogger(FailureInterceptor.class.getName());

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        try {
            return new Guarded<>(next.startCall(call, headers), call);
        } catch (RuntimeException e) {
            close(call, e);
            return new ServerCall.Listener<>() {};
        }
    }

    private static void close(ServerCall<?, ?> call, RuntimeException thrown) {
        if (call.isCancelled()) {
            return;
        }
        Status status;
        if (thrown instanceof Failure failure) {
            status = GrpcStatus.of(failure.kind()).withDescription(failure.detail());
        } else {
            String correlation = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "event=call-failed correlation=" + correlation, thrown);
            status = Status.INTERNAL.withDescription(
                    "Something went wrong. It was logged under the id " + correlation + ".");
        }
        call.close(status, new Metadata());
    }

    /** A unary service runs when the client has sent everything. */
    private static final class Guarded<Q> extends SimpleForwardingServerCallListener<Q> {

        private final ServerCall<Q, ?> call;
        private boolean failed;

        Guarded(ServerCall.Listener<Q> service, ServerCall<Q, ?> call) {
            super(service);
            this.call = call;
        }

        /** A message that cannot be read has no other reason than its bytes, or that they are too many. */
        @Override
        public void onMessage(Q message) {
            if (failed) {
                return;
            }
            try {
                super.onMessage(message);
            } catch (StatusRuntimeException e) {
                failed = true;
                Status status = e.getStatus();
                call.close(status.getCode() == Status.Code.RESOURCE_EXHAUSTED ? status : UNREADABLE, new Metadata());
            }
        }

        @Override
        public void onHalfClose() {
            if (failed) {
                return;
            }
            try {
                super.onHalfClose();
            } catch (RuntimeException e) {
                close(call, e);
            }
        }
    }
}
