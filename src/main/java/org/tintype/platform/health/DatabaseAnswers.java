package org.tintype.platform.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tintype.platform.data.Database;

/** Ready while the database answers. */
@Readiness
@Singleton
public class DatabaseAnswers implements HealthCheck {

    private final Database database;

    @Inject
    public DatabaseAnswers(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(database.answers()).build();
    }
}
