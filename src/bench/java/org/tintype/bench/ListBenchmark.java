package org.tintype.bench;

import static java.util.Collections.nCopies;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tintype.account.Caller;
import org.tintype.account.Role;
import org.tintype.account.UserId;
import org.tintype.fixture.Adapters;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.ImageListing;
import org.tintype.image.ImageSort;
import org.tintype.image.store.JpaImages;
import org.tintype.platform.paging.PageRequest;

/**
 * Lists of images through the service's own adapter in a {@link Population}: of everything that somebody may read and of
 * what is somebody's own, near their beginning and far behind it. Each call is the identifiers of the page, their rows, and
 * the count.
 */
public final class ListBenchmark {

    private static final int CALLS = 20;
    private static final int FAR = 1_000;

    private final TestDatabase database;
    private final Stopwatch stopwatch;

    private ListBenchmark(TestDatabase database, Stopwatch stopwatch) {
        this.database = database;
        this.stopwatch = stopwatch;
    }

    public static void main(String[] arguments) throws Exception {
        try (Population population = Population.open(Path.of(System.getProperty("bench.work"), "population"));
                Wiretap wiretap = new Wiretap(population.dataSource());
                TestDatabase database = TestDatabase.on(wiretap.dataSource())) {
            new ListBenchmark(database, new Stopwatch(wiretap)).run();
        }
    }

    private void run() throws SQLException {
        List<Caller> ordinary = IntStream.range(0, CALLS)
                .mapToObj(n -> user(Population.guid("user", 1_000 + 4_000L * n)))
                .toList();
        List<Caller> merchant = nCopies(CALLS, user(Population.MERCHANT));
        List<Caller> administrator =
                nCopies(CALLS, new Caller(new UserId(Population.ADMIN), Set.of(Role.USER, Role.ADMIN)));
        stopwatch.printHeader();
        for (String sort : List.of("-createdAt", "title", "contentLength")) {
            everything("an ordinary user", ordinary, sort, 0);
            everything("one with 2,000 deals", merchant, sort, 0);
            everything("an administrator", administrator, sort, 0);
            own("an ordinary user", ordinary, sort);
            own("one with 2,000 deals", merchant, sort);
            ofTheMerchant(administrator, sort);
        }
        everything("an ordinary user", ordinary, "-createdAt", FAR);
        everything("one with 2,000 deals", merchant, "-createdAt", FAR);
        everything("an administrator", administrator, "-createdAt", FAR);
        everything("an ordinary user", ordinary, "title", FAR);
        everything("an administrator", administrator, "title", FAR);
        for (String sort : List.of("user", "name", "checksum")) {
            everything("an ordinary user", ordinary, sort, 0);
            everything("an administrator", nCopies(3, administrator.get(0)), sort, 0);
        }
        stopwatch.printPlans();
    }

    private void everything(String who, List<Caller> callers, String sort, int page) throws SQLException {
        measure(
                "all that %s may read, by `%s`, page %d".formatted(who, sort, page),
                callers,
                caller -> ImageListing.of(caller, true, ImageSort.parse(sort)),
                page);
    }

    private void own(String who, List<Caller> callers, String sort) throws SQLException {
        measure(
                "what %s owns, by `%s`, page 0".formatted(who, sort),
                callers,
                caller -> ImageListing.ownedBy(caller.id(), caller, ImageSort.parse(sort)),
                0);
    }

    private void ofTheMerchant(List<Caller> administrators, String sort) throws SQLException {
        measure(
                "what the one with 2,000 deals owns, for an administrator, by `%s`, page 0".formatted(sort),
                administrators,
                caller -> new ImageListing(
                        caller, Optional.of(new UserId(Population.MERCHANT)), false, ImageSort.parse(sort)),
                0);
    }

    private interface Asked {
        ImageListing by(Caller caller);
    }

    private void measure(String name, List<Caller> callers, Asked listing, int page) throws SQLException {
        stopwatch.measure(
                name,
                callers,
                caller -> database.inTransaction(em -> {
                    JpaImages images = Adapters.on(em, new JpaImages());
                    return Stopwatch.time(() -> {
                        int ignored = images.list(listing.by(caller), new PageRequest(page, PageRequest.DEFAULT_SIZE))
                                .content()
                                .size();
                    });
                }));
    }

    private static Caller user(UUID id) {
        return new Caller(new UserId(id), Set.of(Role.USER));
    }
}
