package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tintype.platform.failure.TooBusy;

class PayloadBudgetTest {

    private final PayloadBudget budget = new PayloadBudget(100);
    private final List<String> granted = new ArrayList<>();

    @Test
    void bytesAreGrantedAtOnceWhileThereAreAny() {
        ask(60, "first");
        ask(40, "second");
        assertThat(granted).containsExactly("first", "second");
    }

    @Test
    void whoAsksForMoreThanIsFreeWaitsForSomebodysEnd() {
        PayloadBudget.Share first = ask(60, "first");
        ask(60, "second");
        assertThat(granted).containsExactly("first");
        first.end();
        assertThat(granted).containsExactly("first", "second");
    }

    @Test
    void nobodyIsOvertaken() {
        PayloadBudget.Share first = ask(60, "first");
        ask(60, "large");
        ask(10, "small");
        assertThat(granted).containsExactly("first");
        first.end();
        assertThat(granted).containsExactly("first", "large", "small");
    }

    @Test
    void whoGivesUpWaitingLeavesTheQueue() {
        PayloadBudget.Share first = ask(60, "first");
        PayloadBudget.Share impatient = ask(60, "impatient");
        ask(40, "third");
        impatient.end();
        assertThat(granted).containsExactly("first", "third");
        first.end();
        assertThat(granted).containsExactly("first", "third");
    }

    @Test
    void whatIsAskedForAfterTheEndIsNotTaken() {
        PayloadBudget.Share gone = budget.share();
        gone.end();
        gone.whenGranted(50, () -> granted.add("gone"));
        assertThat(granted).isEmpty();
        ask(100, "all");
        assertThat(granted).containsExactly("all");
    }

    @Test
    void moreThanTheWholeIsGrantedWhenAllIsFree() {
        PayloadBudget.Share large = ask(1000, "large");
        ask(1, "second");
        assertThat(granted).containsExactly("large");
        large.end();
        assertThat(granted).containsExactly("large", "second");
    }

    @Test
    void whatCannotWaitIsTurnedAway() {
        PayloadBudget.Share first = ask(60, "first");
        PayloadBudget.Share second = budget.share();
        assertThatThrownBy(() -> second.take(41)).isInstanceOf(TooBusy.class);
        second.take(40);
        assertThatThrownBy(() -> first.take(1)).isInstanceOf(TooBusy.class);
        second.end();
        assertThatCode(() -> first.take(40)).doesNotThrowAnyException();
    }

    private PayloadBudget.Share ask(long bytes, String name) {
        PayloadBudget.Share share = budget.share();
        share.whenGranted(bytes, () -> granted.add(name));
        return share;
    }
}
