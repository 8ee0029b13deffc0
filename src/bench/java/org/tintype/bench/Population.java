package org.tintype.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.tintype.fixture.TestDatabase;

/**
 * A PostgreSQL with 100,000 users, 200,000 deals, 1,000,000 messages and 2,000,000 images, the same at every run:
 * {@code population.sql}. Filling it takes minutes, so a folder keeps it for the next benchmark, until the schema or that
 * script changes. Only one process at a time can have it open.
 */
public final class Population implements AutoCloseable {

    /** Sells in 2,000 deals. */
    public static final UUID MERCHANT = guid("user", 1);

    /** Sells in 2,000 other deals. */
    public static final UUID OTHER_MERCHANT = guid("user", 2);

    /** Is an administrator. */
    public static final UUID ADMIN = guid("user", 11);

    /** The merchant's, attached to 1,000 messages in 1,000 deals. */
    public static final UUID SHOWN_EVERYWHERE = guid("image", 2_105_263);

    private final EmbeddedPostgres postgres;

    private Population(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Opens the population that a folder keeps, after filling it where it has to be. */
    public static Population open(Path folder) throws IOException, SQLException {
        Population kept = new Population(start(folder));
        if (kept.isWhole()) {
            return kept;
        }
        kept.close();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Population filled = new Population(start(folder));
        filled.fill();
        return filled;
    }

    /** Returns the identifier that the script gives the n-th of a kind. */
    public static UUID guid(String kind, long n) {
        try {
            String hex = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest((kind + n).getBytes(StandardCharsets.US_ASCII)));
            return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static EmbeddedPostgres start(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("effective_cache_size", "4GB")
                .setServerConfig("max_wal_size", "2GB")
                // Its work is done once, when all is filled; nothing changes afterwards.
                .setServerConfig("autovacuum", "off")
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
    }

    /** The script stands in a table that is written last, and the schema is known to Flyway. */
    private boolean isWhole() throws IOException, SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet known = statement.executeQuery("select to_regclass('population') is not null")) {
            known.next();
            if (!known.getBoolean(1)) {
                return false;
            }
            try (ResultSet script = statement.executeQuery("select script from population")) {
                return script.next()
                        && script.getString(1).equals(script())
                        && TestDatabase.migrations(dataSource()).validateWithResult().validationSuccessful;
            }
        }
    }

    private void fill() throws IOException, SQLException {
        long begin = System.nanoTime();
        TestDatabase.migrations(dataSource()).migrate();
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            statement.execute("discard all");
            for (String maintenance :
                    List.of("vacuum analyze", "create table population (script text)", "checkpoint")) {
                statement.execute(maintenance);
            }
            try (PreparedStatement mark = connection.prepareStatement("insert into population values (?)")) {
                mark.setString(1, script());
                mark.executeUpdate();
            }
            try (ResultSet size =
                    statement.executeQuery("select pg_size_pretty(pg_database_size(current_database()))")) {
                size.next();
                System.out.printf("filled with %s in %.0f s%n", size.getString(1), (System.nanoTime() - begin) / 1e9);
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Objects.requireNonNull(Population.class.getResourceAsStream("population.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
