package org.tintype.account.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.tintype.account.Caller;
import org.tintype.account.Callers;
import org.tintype.account.token.TokenVerifier;
import org.tintype.platform.failure.Unauthenticated;
import org.tintype.platform.grpc.GrpcSettings;

/** Asks every call for a bearer token, before a byte of its message is read; only health is open to everybody. */
@Singleton
@Priority(BearerInterceptor.PRIORITY)
public class BearerInterceptor implements ServerInterceptor {

    static final int PRIORITY = 200;

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String SCHEME = "Bearer ";

    private final TokenVerifier verifier;
    private final Callers callers;
    private final GrpcSettings settings;

    @Inject
    public BearerInterceptor(TokenVerifier verifier, Callers callers, GrpcSettings settings) {
        this.verifier = verifier;
        this.callers = callers;
        this.settings = settings;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (isOpen(String.valueOf(call.getMethodDescriptor().getServiceName()))) {
            return next.startCall(call, headers);
        }
        Caller caller = callers.callerOf(verifier.verify(tokenOf(headers)));
        return Contexts.interceptCall(Context.current().withValue(GrpcCaller.KEY, caller), call, headers, next);
    }

    private boolean isOpen(String service) {
        return service.equals(HealthGrpc.SERVICE_NAME)
                || (service.equals(ServerReflectionGrpc.SERVICE_NAME) && settings.openReflection());
    }

    private static String tokenOf(Metadata headers) {
        String value = headers.get(AUTHORIZATION);
        if (value == null || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Unauthenticated("A valid bearer token is needed.");
        }
        return value.substring(SCHEME.length()).strip();
    }
}
