package org.tintype.platform.data;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells failures of a transaction that others got in the way of from all others. */
final class LostRace {

    /** ISO/IEC 9075-2, subclause 24.1: unique violation is PostgreSQL's and H2's own subclass of class 23. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** Serialization failures and deadlocks, whose subclass only PostgreSQL tells apart. */
    private static final String ROLLBACK_CLASS = "40";

    /** What H2 says when it has waited for a lock for ten seconds. */
    private static final String LOCK_TIMEOUT = "HYT00";

    private LostRace() {}

    /** Returns whether a failure means that another transaction was first, somewhere among its causes. */
    static boolean isIn(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof OptimisticLockException
                        || cause instanceof PessimisticLockException
                        || (cause instanceof SQLException sql && isLost(sql.getSQLState())));
    }

    /** Returns whether a failure means that others hold what is needed for longer than a request can wait. */
    static boolean isWaitInVain(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof LockTimeoutException
                        || (cause instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState())));
    }

    private static boolean isLost(@Nullable String state) {
        return state != null && (state.equals(UNIQUE_VIOLATION) || state.startsWith(ROLLBACK_CLASS));
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> test) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (test.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
