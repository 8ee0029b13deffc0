package org.tintype.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * What brings a database to the current schema: the statements that all databases share, in {@code db/migration}, and those
 * of its own, in a folder of its name, where the shared SQL has no word for what it can do.
 */
public final class Migrations {

    private static final String SHARED = "classpath:db/migration";

    private Migrations() {}

    /**
     * Returns the migrations for a database.
     *
     * @param moreLocations where there are some more
     * @throws IllegalStateException if the database does not answer
     */
    public static Flyway of(DataSource dataSource, String... moreLocations) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations(Stream.concat(
                                Stream.of(SHARED, "classpath:db/" + product(dataSource)), Stream.of(moreLocations))
                        .toArray(String[]::new))
                .load();
    }

    /** Returns {@code h2} or {@code postgresql}. */
    private static String product(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer.", e);
        }
    }
}
