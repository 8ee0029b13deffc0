package org.tintype.blob.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tintype.blob.BlobStore;

/** Ready while the blob store answers. */
@Readiness
@Singleton
public class StoreAnswers implements HealthCheck {

    private final BlobStore store;

    @Inject
    public StoreAnswers(BlobStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("store").status(store.answers()).build();
    }
}
