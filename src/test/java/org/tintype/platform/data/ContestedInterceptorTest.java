package org.tintype.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.failure.TooBusy;

class ContestedInterceptorTest {

    private static final String UNIQUE_VIOLATION = "23505";

    private final ContestedInterceptor interceptor = new ContestedInterceptor();

    @ParameterizedTest
    @ValueSource(strings = {UNIQUE_VIOLATION, "40001", "40P01"})
    void methodThatLostARaceRunsAgain(String state) throws Exception {
        assertThat(interceptor.untilItIsDecided(Calls.of(lost(state), lost(state), "won")))
                .isEqualTo("won");
    }

    @Test
    void whatSomebodyElseChangedIsLookedAtAgain() throws Exception {
        assertThat(interceptor.untilItIsDecided(Calls.of(new OptimisticLockException(), "won")))
                .isEqualTo("won");
    }

    @Test
    void raceThatIsLostAsTheTransactionCommitsIsRunAgain() throws Exception {
        RollbackException cause = new RollbackException("could not commit");
        cause.initCause(new OptimisticLockException());
        assertThat(interceptor.untilItIsDecided(Calls.of(new NotCommitted(cause), "won")))
                .isEqualTo("won");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23502", "23503", "08006", "53100"})
    void otherFailuresOfTheDatabaseAreNotTriedAgain(String state) {
        assertThatThrownBy(() -> interceptor.untilItIsDecided(Calls.of(lost(state), "tried again")))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void whatTheServiceDecidedStands() {
        assertThatThrownBy(() -> interceptor.untilItIsDecided(Calls.of(new Forbidden("no"), "tried again")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoLosesAgainAndAgainIsToldToComeBackLater() {
        Object[] always = Collections.nCopies(100, lost(UNIQUE_VIOLATION)).toArray();
        assertThatThrownBy(() -> interceptor.untilItIsDecided(Calls.of(always))).isInstanceOf(TooBusy.class);
    }

    @Test
    void whoHasWaitedInVainDoesNotWaitAgain() {
        assertThatThrownBy(() -> interceptor.untilItIsDecided(Calls.of(lost("HYT00"), "waited again")))
                .isInstanceOf(TooBusy.class);
    }

    @Test
    void causesThatGoInACircleAreNoTrap() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));
        assertThatThrownBy(() -> interceptor.untilItIsDecided(Calls.of(one))).isSameAs(one);
    }

    private static PersistenceException lost(String state) {
        return new PersistenceException(new IllegalStateException(new SQLException("lost", state)));
    }
}
