package org.tintype.bench;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.tintype.account.Caller;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.deal.store.JpaDeals;
import org.tintype.fixture.Adapters;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.ImageListing;
import org.tintype.image.ImageSort;
import org.tintype.image.store.JpaImages;
import org.tintype.platform.paging.PageRequest;

/**
 * First pages of images and of deals on H2, in a file as the service has it without settings, through the service's own
 * adapters: how they grow with what there is and with what of it the caller may read. {@code embedded.sql} fills the database.
 */
public final class EmbeddedListBenchmark {

    private static final int WARM_UPS = 20;
    private static final int CALLS = 11;

    private static final User READER = People.user("reader", "none", Role.USER);
    private static final User OTHER = People.user("other", "none", Role.USER);
    private static final User OWNER = People.user("owner", "none", Role.USER);

    private EmbeddedListBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("| images and deals | of them the caller's | images, ms | deals, ms |");
        System.out.println("|---|---|---|---|");
        for (int images : List.of(1_000, 10_000, 100_000)) {
            for (int every : List.of(100, 1)) {
                try (Wiretap wiretap = new Wiretap(emptyFile());
                        TestDatabase database = TestDatabase.on(wiretap.dataSource())) {
                    fill(database, images, every);
                    System.out.printf(
                            "| %,d | %,d | %.1f | %.1f |%n",
                            images,
                            images / every,
                            milliseconds(database, images / every, em -> images(em, READER.asCaller())),
                            milliseconds(database, images / every, em -> deals(em, READER.asCaller())));
                }
            }
        }
    }

    private static DataSource emptyFile() throws IOException {
        Path folder = Path.of(System.getProperty("bench.work"), "embedded");
        Files.deleteIfExists(folder.resolve("database/tintype.mv.db"));
        return TestDatabase.h2Under(
                Map.of("tintype.data", folder.toAbsolutePath().toString()));
    }

    private static void fill(TestDatabase database, int images, int every) throws SQLException, IOException {
        database.doInTransaction(em -> List.of(READER, OTHER, OWNER).forEach(em::persist));
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                InputStream script =
                        Objects.requireNonNull(EmbeddedListBenchmark.class.getResourceAsStream("embedded.sql"))) {
            statement.execute("set @images = " + images);
            statement.execute("set @every = " + every);
            statement.execute("set @reader = uuid '" + READER.id() + "'");
            statement.execute("set @other = uuid '" + OTHER.id() + "'");
            statement.execute("set @owner = uuid '" + OWNER.id() + "'");
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static long images(EntityManager em, Caller caller) {
        return Adapters.on(em, new JpaImages())
                .list(ImageListing.of(caller, true, ImageSort.DEFAULT), PageRequest.FIRST)
                .total();
    }

    private static long deals(EntityManager em, Caller caller) {
        return Adapters.on(em, new JpaDeals())
                .readableBy(caller, PageRequest.FIRST)
                .total();
    }

    /** Returns the median of some calls, each of which has to find so many. */
    private static double milliseconds(TestDatabase database, long expected, ToLongFunction<EntityManager> call) {
        return IntStream.range(0, WARM_UPS + CALLS)
                        .mapToLong(n -> database.inTransaction(em -> Stopwatch.time(() -> {
                            long found = call.applyAsLong(em);
                            if (found != expected) {
                                throw new IllegalStateException(found + " instead of " + expected);
                            }
                        })))
                        .skip(WARM_UPS)
                        .sorted()
                        .skip(CALLS / 2)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }
}
