package org.tintype.platform.grpc;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.lifecycle.ApplicationStopping;

/** Looks after the files of {@link ListenerTls} for as long as the listener is open. */
@Singleton
public class TlsRenewal {

    private static final int SECONDS = 10;

    private final GrpcSettings settings;
    private final ListenerTls tls;
    private @Nullable ScheduledFuture<?> renewal;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    public TlsRenewal(GrpcSettings settings, ListenerTls tls) {
        this.settings = settings;
        this.tls = tls;
    }

    void begin(@Observes @Priority(ApplicationStarting.LISTENERS + 1) ApplicationStarting event) {
        if (tls.isOn() && settings.transport().opensListener()) {
            renewal = scheduler.scheduleWithFixedDelay(tls::renew, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    void end(@Observes ApplicationStopping event) {
        ScheduledFuture<?> running = renewal;
        if (running != null) {
            running.cancel(false);
        }
    }
}
