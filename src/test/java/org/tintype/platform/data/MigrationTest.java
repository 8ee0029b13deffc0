package org.tintype.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    @ParameterizedTest
    @MethodSource("emptyDatabases")
    void imagesOfAnEarlierSchemaBelongToTheirOwnersForGoodKeepTheirBytesAndAreCounted(DataSource database)
            throws SQLException {
        Flyway.configure()
                .configuration(TestDatabase.migrations(database).getConfiguration())
                .target("1")
                .load()
                .migrate();
        String owner = "62628f6d-2e67-4a6d-bf0f-87180c8ad2f1";
        String image = "3910db1b-ab6f-4f40-9812-78b538947024";
        String hex = "a".repeat(64);
        String preview = "c".repeat(64);
        execute(
                database,
                "insert into tintype_user (id, username, username_key, display_name, password_hash, mature_content_filter,"
                        + " disabled, token_generation, created_at, version) values ('" + owner
                        + "', 'Ada', 'ada', 'Ada', 'hash', true, false, 0, '2026-03-01 12:00:00.123', 1)",
                "insert into image (id, name, owner_id, title, description, is_public, nsfw, format, content_length, checksum,"
                        + " uploaded_checksum, preview_checksum, width, height, created_at, updated_at, version) values ('"
                        + image + "', 'photo-zqc0pneszw9g1', '" + owner + "', 'photo', '', false, false, 'JPEG', 1, '"
                        + hex
                        + "', '" + hex + "', '" + preview
                        + "', 1, 1, '2026-03-01 12:00:00.123', '2026-03-01 12:00:00.123', 1)");

        TestDatabase.migrations(database).migrate();

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select c.owner_id, i.replaced from image_claim c"
                        + " join image i on i.id = c.id where c.claimed_at = i.created_at")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(owner);
            assertThat(row.getBoolean(2)).isFalse();
            assertThat(row.next()).isFalse();
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select digest, check_at from blob order by digest")) {
            for (String referredTo : List.of(hex, preview)) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(referredTo);
                assertThat(row.getTimestamp(2)).isNull();
            }
            assertThat(row.next()).isFalse();
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select is_public, nsfw, images from image_count")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getBoolean(2)).isFalse();
            assertThat(row.getLong(3)).isEqualTo(1);
            assertThat(row.next()).isFalse();
        }
    }

    private static void execute(DataSource database, String... commands) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
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
