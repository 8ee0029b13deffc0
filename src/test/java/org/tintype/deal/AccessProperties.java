package org.tintype.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;
import org.tintype.account.Caller;
import org.tintype.account.UserId;
import org.tintype.fixture.TestDatabase;
import org.tintype.image.Image;
import org.tintype.image.ImageId;
import org.tintype.image.ImageSort;
import org.tintype.platform.paging.PageRequest;

/** Whatever happens, in whatever order: the rule for one image, the rule for lists and a plain ledger agree. */
abstract class AccessProperties {

    private static final int PEOPLE = 3;
    private static final int IMAGES = 3;

    @SuppressWarnings("NullAway.Init") // opened before each property
    private Office office;

    abstract TestDatabase open();

    @BeforeProperty
    void openOffice() {
        office = new Office(open());
    }

    @AfterProperty
    void closeOffice() {
        office.close();
    }

    @Property(tries = 40)
    void ruleListAndLedgerAgree(@ForAll("histories") List<History.Step> steps) {
        office.database().clear();
        History history = new History(office, PEOPLE, IMAGES);
        steps.forEach(history::take);
        Statistics.label("accepted steps").collect(history.accepted() / 10 * 10);

        for (UserId user : history.users()) {
            Set<ImageId> expected = history.readableBy(user);
            assertThat(readOneByOne(user)).isEqualTo(expected);
            assertThat(listed(user)).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<List<History.Step>> histories() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 29).withoutEdgeCases();
        return Combinators.combine(deeds(), any, any, any)
                .as(History.Step::new)
                .list()
                .ofMinSize(40)
                .ofMaxSize(100);
    }

    private static Arbitrary<History.Deed> deeds() {
        return Arbitraries.frequency(
                Tuple.of(3, History.Deed.BEGIN_DEAL),
                Tuple.of(6, History.Deed.SEND),
                Tuple.of(2, History.Deed.SEND_TWO),
                Tuple.of(4, History.Deed.STORE),
                Tuple.of(1, History.Deed.STORE_PUBLIC),
                Tuple.of(1, History.Deed.DELETE),
                Tuple.of(4, History.Deed.OPEN_DISPUTE),
                Tuple.of(2, History.Deed.CLOSE_DISPUTE),
                Tuple.of(1, History.Deed.CHANGE_ROLES));
    }

    private Set<ImageId> readOneByOne(UserId user) {
        return office.at(desk -> {
            Caller caller = desk.accounts().get(user).asCaller();
            return desk.em()
                    .createQuery("select i from Image i", Image.class)
                    .getResultStream()
                    .filter(image -> desk.access().mayRead(caller, image))
                    .map(Image::id)
                    .collect(Collectors.toSet());
        });
    }

    private Set<ImageId> listed(UserId user) {
        return office.at(desk -> {
            Caller caller = desk.accounts().get(user).asCaller();
            return desk.images().list(caller, ImageSort.DEFAULT, PageRequest.FIRST).content().stream()
                    .map(Image::id)
                    .collect(Collectors.toSet());
        });
    }
}
