package org.tintype.bench;

import static java.util.Collections.nCopies;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.tintype.access.store.JpaAttachments;
import org.tintype.account.Caller;
import org.tintype.account.Role;
import org.tintype.account.UserId;
import org.tintype.deal.DealId;
import org.tintype.deal.Office;
import org.tintype.fixture.Adapters;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.ImageId;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.paging.PageRequest;

/**
 * May this caller read that image, asked through the service's own adapters in a {@link Population}, by callers and for
 * images of every kind; and the lists of deals and messages, which are decided by the same rule.
 */
public final class AccessBenchmark {

    private static final int PAIRS = 500;
    private static final int FEW = 50;

    /** A caller in a deal, as {@code r}, and what is attached in it and not quoted, as {@code a}. */
    private static final String IN_ONE_DEAL = " from attachment a join owner_object o on o.id = a.object_id"
            + " join access_list_reader r on r.list_id = o.list_id where not a.quoted and ";

    private static final String ANYBODY_AND =
            "select md5('user' || (3 + (hashint8(row_number() over ()) & 65535)))::uuid, ";

    private final Connection population;
    private final TestDatabase database;
    private final Office office;
    private final Stopwatch stopwatch;

    private AccessBenchmark(Connection population, TestDatabase database, Stopwatch stopwatch) {
        this.population = population;
        this.database = database;
        this.office = new Office(database);
        this.stopwatch = stopwatch;
    }

    /** Who asks for what. */
    private record Pair(Caller caller, UUID thing) {}

    public static void main(String[] arguments) throws Exception {
        try (Population population = Population.open(Path.of(System.getProperty("bench.work"), "population"));
                Connection connection = population.dataSource().getConnection();
                Wiretap wiretap = new Wiretap(population.dataSource());
                TestDatabase database = TestDatabase.on(wiretap.dataSource())) {
            new AccessBenchmark(connection, database, new Stopwatch(wiretap)).run();
        }
    }

    private void run() throws SQLException {
        stopwatch.printHeader();
        oneImage();
        wholeDecision();
        lists();
        stopwatch.printPlans();
    }

    private void oneImage() throws SQLException {
        isOpen("the seller, in one deal", true, party("seller"));
        isOpen("the buyer, in one deal", true, party("buyer"));
        isOpen("the arbiter of an open dispute", true, party("arbiter"));
        isOpen("a stranger", false, pairs(ANYBODY_AND + "a.image_id from attachment a where not a.quoted"));
        isOpen(
                "a stranger, attached to nothing",
                false,
                pairs(ANYBODY_AND + "i.id from image i where not exists (select 1 from attachment a"
                        + " where a.image_id = i.id)"));
        isOpen(
                "a buyer, attached in 1,000 deals",
                true,
                pairs("select r.user_id, a.image_id" + IN_ONE_DEAL + "r.part = 'buyer' and a.image_id = "
                        + quoted(Population.SHOWN_EVERYWHERE)));
        isOpen(
                "a stranger, attached in 1,000 deals",
                false,
                pairs("select u.id, " + quoted(Population.SHOWN_EVERYWHERE) + " from tintype_user u where not exists"
                        + " (select 1 from deal d where d.seller_id = " + quoted(Population.MERCHANT)
                        + " and u.id in (d.seller_id, d.buyer_id))"));
        isOpen(
                "one who sells in 2,000 deals",
                true,
                pairs("select r.user_id, a.image_id" + IN_ONE_DEAL + "r.user_id = " + quoted(Population.MERCHANT)));
        isOpen(
                "a stranger who sells in 2,000 deals",
                false,
                pairs("select " + quoted(Population.OTHER_MERCHANT) + ", a.image_id" + IN_ONE_DEAL + "r.user_id = "
                        + quoted(Population.MERCHANT)));
        isOpen(
                "the same, attached in 1,000 deals",
                false,
                nCopies(FEW, new Pair(user(Population.OTHER_MERCHANT), Population.SHOWN_EVERYWHERE)));
    }

    private void wholeDecision() throws SQLException {
        String stored = " and exists (select 1 from image i where i.id = a.image_id)";
        isRead("the buyer", pairs("select r.user_id, a.image_id" + IN_ONE_DEAL + "r.part = 'buyer'" + stored));
        isRead("a stranger", pairs(ANYBODY_AND + "a.image_id from attachment a where not a.quoted" + stored));
    }

    private void lists() throws SQLException {
        List<Pair> deals = pairs("select r.user_id, o.id from owner_object o join access_list_reader r"
                + " on r.list_id = o.list_id where o.kind = 'deal' and r.part = 'buyer'");
        stopwatch.measure(
                "the first messages of a deal",
                deals,
                pair -> atDesk(
                        desk -> desk.deals().messages(pair.caller(), new DealId(pair.thing()), PageRequest.FIRST)));
        dealsOf("an ordinary user", deals.stream().map(Pair::caller).toList());
        dealsOf("one with 2,000 deals", nCopies(FEW, user(Population.MERCHANT)));
        dealsOf("an administrator", nCopies(FEW, new Caller(new UserId(Population.ADMIN), Set.of(Role.ADMIN))));
    }

    private void isOpen(String kind, boolean expected, List<Pair> pairs) throws SQLException {
        stopwatch.measure(
                kind,
                pairs,
                pair -> database.inTransaction(em -> {
                    JpaAttachments attachments = Adapters.on(em, new JpaAttachments());
                    return Stopwatch.time(() -> {
                        if (attachments.isOpenTo(pair.caller(), pair.thing()) != expected) {
                            throw new IllegalStateException("not " + expected + ": " + pair);
                        }
                    });
                }));
    }

    private void isRead(String who, List<Pair> pairs) throws SQLException {
        stopwatch.measure(
                "all of a look-up, by " + who,
                pairs,
                pair -> atDesk(desk -> {
                    try {
                        desk.images().read(pair.caller(), new ImageId(pair.thing()));
                    } catch (Forbidden e) {
                        // That is an answer, too.
                    }
                }));
    }

    private void dealsOf(String who, List<Caller> callers) throws SQLException {
        stopwatch.measure(
                "the first deals of " + who,
                callers,
                caller -> atDesk(desk -> desk.deals().list(caller, PageRequest.FIRST)));
    }

    private long atDesk(Consumer<Office.Desk> work) {
        return office.at(desk -> Stopwatch.time(() -> work.accept(desk)));
    }

    private List<Pair> party(String part) throws SQLException {
        return pairs("select r.user_id, a.image_id" + IN_ONE_DEAL + "r.part = '" + part + "'");
    }

    /** Returns some rows of a query, as if by chance and always the same. */
    private List<Pair> pairs(String sql) throws SQLException {
        try (PreparedStatement statement = population.prepareStatement(
                        "select * from (" + sql + ") pair (caller, thing) order by md5(pair::text) limit " + PAIRS);
                ResultSet rows = statement.executeQuery()) {
            List<Pair> pairs = new ArrayList<>();
            while (rows.next()) {
                pairs.add(new Pair(user(rows.getObject(1, UUID.class)), rows.getObject(2, UUID.class)));
            }
            return pairs;
        }
    }

    /** Returns a user who is no administrator, with a role that makes no difference to any but arbiters. */
    private static Caller user(UUID id) {
        return new Caller(new UserId(id), Set.of(Role.USER, Role.ARBITER));
    }

    private static String quoted(UUID id) {
        return "'" + id + "'::uuid";
    }
}
