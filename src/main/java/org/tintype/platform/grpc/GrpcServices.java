package org.tintype.platform.grpc;

import io.grpc.BindableService;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The services of all rooms and the interceptors before them, for whatever transport carries them. */
@Singleton
public class GrpcServices {

    private final List<BindableService> services;
    private final List<ServerInterceptor> interceptors;
    private final MessageLimit limit;
    private final HealthStatusManager health = new HealthStatusManager();

    @Inject
    public GrpcServices(
            @Any Instance<BindableService> services,
            @Any Instance<ServerInterceptor> interceptors,
            MessageLimit limit) {
        this(services.stream().toList(), inOrder(interceptors), limit);
    }

    /** Takes the interceptors in the order in which a call meets them. */
    GrpcServices(List<BindableService> services, List<ServerInterceptor> interceptors, MessageLimit limit) {
        this.services = Stream.concat(
                        services.stream(), Stream.of(health.getHealthService(), ProtoReflectionServiceV1.newInstance()))
                .toList();
        this.interceptors = List.copyOf(interceptors);
        this.limit = limit;
    }

    /** Puts every service, health and reflection behind every interceptor, and bounds the messages. */
    void addTo(ServerBuilder<?> server) {
        services.forEach(service ->
                server.addService(ServerInterceptors.useMarshalledMessages(service.bindService(), Unread.MESSAGES)));
        // The last one that a builder is given is the first that a call meets.
        for (int i = interceptors.size() - 1; i >= 0; i--) {
            server.intercept(interceptors.get(i));
        }
        server.maxInboundMessageSize(
                (int) Math.min(Integer.MAX_VALUE, limit.maxBytes() + MessageBounds.ENVELOPE_BYTES));
        server.addStreamTracerFactory(new MessageBounds(limit));
    }

    /** Returns the full names of the services. */
    List<String> names() {
        return services.stream()
                .map(service -> service.bindService().getServiceDescriptor().getName())
                .toList();
    }

    /** Tells everybody who asks for health that this node serves no more. */
    void retire() {
        health.enterTerminalState();
    }

    private static List<ServerInterceptor> inOrder(Instance<ServerInterceptor> interceptors) {
        return interceptors
                .handlesStream()
                .sorted(Comparator.comparingInt(GrpcServices::priorityOf))
                .<ServerInterceptor>map(Instance.Handle::get)
                .toList();
    }

    private static int priorityOf(Instance.Handle<? extends ServerInterceptor> handle) {
        return handle.getBean().getBeanClass().getAnnotation(Priority.class).value();
    }
}
