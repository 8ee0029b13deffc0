package org.tintype.platform.data;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tintype.platform.lifecycle.ApplicationStarting;

/** The database: defined for the container's pool, and brought to the current schema before anything uses it. */
@ApplicationScoped
@DataSourceDefinition(
        name = Database.JNDI_NAME,
        className = "org.tintype.platform.data.TintypeDataSource",
        properties = "applicationName=tintype",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 32)
public class Database {

    /** What the persistence unit looks the pool up by. */
    static final String JNDI_NAME = "java:app/jdbc/tintype";

    private static final int PROBE_SECONDS = 3;

    @Resource(lookup = JNDI_NAME)
    DataSource dataSource;

    void migrate(@Observes @Priority(ApplicationStarting.SCHEMA) ApplicationStarting event) {
        Migrations.of(dataSource).migrate();
    }

    /** Asks the database for an answer, within a few seconds. */
    public boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PROBE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
