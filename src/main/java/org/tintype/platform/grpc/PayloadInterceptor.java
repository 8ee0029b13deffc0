package org.tintype.platform.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Lets a call read its message when there is room for it in the {@link PayloadBudget}; until then HTTP/2's flow control
 * keeps the bytes with the client, and no thread waits. Only those who may call at all get so far. The servlet of gRPC has
 * no flow control: there the bytes arrive and wait in memory.
 */
@Singleton
@Priority(PayloadInterceptor.PRIORITY)
public class PayloadInterceptor implements ServerInterceptor {

    static final int PRIORITY = 300;

    private static final Context.Key<PayloadBudget.Share> SHARE = Context.key("payload");

    private final PayloadBudget budget;
    private final MessageLimit limit;

    @Inject
    public PayloadInterceptor(PayloadBudget budget, MessageLimit limit) {
        this.budget = budget;
        this.limit = limit;
    }

    /** Returns the share of the call that runs on this thread, for what it is going to answer. */
    public static PayloadBudget.Share share() {
        return SHARE.get();
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        PayloadBudget.Share share = budget.share();
        boolean carries = limit.carriesPayload(call.getMethodDescriptor().getFullMethodName());
        ServerCall<Q, A> patient = new SimpleForwardingServerCall<>(call) {
            private boolean asked = !carries;

            @Override
            public void request(int messages) {
                if (asked) {
                    super.request(messages);
                } else {
                    asked = true;
                    share.whenGranted(limit.maxBytes(), () -> super.request(messages));
                }
            }
        };
        try {
            Context context = Context.current().withValue(SHARE, share);
            return new SimpleForwardingServerCallListener<>(Contexts.interceptCall(context, patient, headers, next)) {
                @Override
                public void onComplete() {
                    share.end();
                    super.onComplete();
                }

                @Override
                public void onCancel() {
                    share.end();
                    super.onCancel();
                }
            };
        } catch (RuntimeException e) {
            share.end();
            throw e;
        }
    }
}
