package org.tintype.platform.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tintype.platform.lifecycle.ApplicationState;

/** Ready once the start is over, and no longer when the stop begins. */
@Readiness
@Singleton
public class ApplicationIsUp implements HealthCheck {

    private final ApplicationState state;

    @Inject
    public ApplicationIsUp(ApplicationState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("application").status(state.isUp()).build();
    }
}
