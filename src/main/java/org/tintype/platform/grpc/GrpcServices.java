package org.tintype.platform.grpc;

import io.grpc.BindableService;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptor;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The services of all rooms and the interceptors before them, for whatever transport carries them. */
@Singleton
public class GrpcServices {

    private final Instance<BindableService> services;
    private final Instance<ServerInterceptor> interceptors;

    @Inject
    public GrpcServices(@Any Instance<BindableService> services, @Any Instance<ServerInterceptor> interceptors) {
        this.services = services;
        this.interceptors = interceptors;
    }

    /** Puts every service, health and reflection behind every interceptor. */
    void addTo(ServerBuilder<?> server, HealthStatusManager health) {
        services.forEach(server::addService);
        server.addService(health.getHealthService());
        server.addService(ProtoReflectionServiceV1.newInstance());
        // The last one that a builder is given is the first that a call meets.
        inOrder().forEach(server::intercept);
    }

    private List<? extends ServerInterceptor> inOrder() {
        return interceptors
                .handlesStream()
                .sorted(Comparator.comparingInt((Instance.Handle<ServerInterceptor> handle) -> handle.getBean()
                                .getBeanClass()
                                .getAnnotation(Priority.class)
                                .value())
                        .reversed())
                .map(Instance.Handle::get)
                .toList();
    }
}
