package org.tintype.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.Interceptor;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.platform.failure.Forbidden;

class CommitInterceptorTest {

    private final CommitInterceptor interceptor = new CommitInterceptor();

    /** A race that is lost at the commit has to be the one exception where it is tried again. */
    @Test
    void standsBetweenTheTransactionAndWhatTriesAgain() {
        int transaction = Interceptor.Priority.PLATFORM_BEFORE + 200;
        assertThat(List.of(
                        ContestedInterceptor.AROUND_THE_TRANSACTION,
                        CommitInterceptor.AROUND_THE_TRANSACTION,
                        transaction))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAMethodReturnsIsReturned() throws Exception {
        assertThat(interceptor.committed(Calls.of("result"))).isEqualTo("result");
    }

    @ParameterizedTest
    @MethodSource
    void failuresToCommitAreOne(Exception failure) {
        assertThatThrownBy(() -> interceptor.committed(Calls.of(failure)))
                .isInstanceOf(NotCommitted.class)
                .hasCause(failure);
    }

    static List<Exception> failuresToCommitAreOne() {
        return List.of(
                new RollbackException("rolled back"),
                new HeuristicMixedException("both"),
                new HeuristicRollbackException("rolled back"),
                new SystemException("no manager"),
                new TransactionalException("at the end", new RollbackException("rolled back")));
    }

    @ParameterizedTest
    @MethodSource
    void whatTheMethodThrowsStays(Exception failure) {
        assertThatThrownBy(() -> interceptor.committed(Calls.of(failure))).isSameAs(failure);
    }

    static List<Exception> whatTheMethodThrowsStays() {
        return List.of(new Forbidden("no"), new IOException("declared"));
    }
}
