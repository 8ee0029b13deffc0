package org.tintype.account.grpc;

import io.grpc.Context;
import org.tintype.account.Caller;
import org.tintype.platform.failure.Unauthenticated;

/** The caller of the gRPC call that is being answered. */
public final class GrpcCaller {

    static final Context.Key<Caller> KEY = Context.key("tintype-caller");

    private GrpcCaller() {}

    /**
     * Returns the caller.
     *
     * @throws Unauthenticated if the call carries no token
     */
    public static Caller get() {
        Caller caller = KEY.get();
        if (caller == null) {
            throw new Unauthenticated("A valid bearer token is needed.");
        }
        return caller;
    }
}
