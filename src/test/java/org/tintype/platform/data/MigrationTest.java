package org.tintype.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.fixture.TestDatabase;

class MigrationTest {

    static Stream<Named<DataSource>> emptyDatabases() {
        return Stream.of(Named.of("H2", TestDatabase.emptyH2()), Named.of("PostgreSQL", TestDatabase.emptyPostgres()));
    }

    @ParameterizedTest
    @MethodSource("emptyDatabases")
    void migrationsBringAnEmptyDatabaseUpToDateAndThenHaveNothingToDo(DataSource database) {
        Flyway migrations = TestDatabase.migrations(database);
        int all = migrations.info().all().length;

        MigrateResult first = migrations.migrate();
        MigrateResult second = TestDatabase.migrations(database).migrate();

        assertThat(all).isPositive();
        assertThat(first.migrationsExecuted).isEqualTo(all);
        assertThat(second.migrationsExecuted).isZero();
    }

    @ParameterizedTest
    @MethodSource("emptyDatabases")
    void identifiersAreUuidsAndNotTexts(DataSource database) throws SQLException {
        TestDatabase.migrations(database).migrate();
        assertThat(typeOf(database, "image", "id")).isEqualToIgnoringCase("uuid");
        assertThat(typeOf(database, "image", "owner_id")).isEqualToIgnoringCase("uuid");
        assertThat(typeOf(database, "tintype_user", "id")).isEqualToIgnoringCase("uuid");
        assertThat(typeOf(database, "tintype_user_role", "user_id")).isEqualToIgnoringCase("uuid");
    }

    private static String typeOf(DataSource database, String table, String column) throws SQLException {
        String question = "select data_type from information_schema.columns"
                + " where lower(table_name) = ? and lower(column_name) = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, table);
            statement.setString(2, column);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
