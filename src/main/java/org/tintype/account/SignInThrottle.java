package org.tintype.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tintype.platform.failure.TooManyTries;

/**
 * Keeps passwords from being guessed: after {@value #PER_PAIR} failed tries within a minute for one user name from one
 * origin, or {@value #PER_EITHER} for either, tries are refused unheard until the first of them is a minute old. It counts
 * on this node only.
 *
 * <p>A try is counted before it is judged, and a right one is taken back, so that tries at the same moment are no more
 * guesses than tries one by one. A refused try does not count.
 */
@Singleton
public class SignInThrottle {

    static final int PER_PAIR = 10;
    static final int PER_EITHER = 100;

    /** The most names, origins and pairs of them that are counted; those that are tried seldom give way. */
    static final int MAX_COUNTED = 100_000;

    /** Longer than a user name can be: what is cut off can make no account's name of another's. */
    private static final int NAME_LENGTH = 65;

    private final Clock clock;
    private final Cache<Counted, RecentTries> counts;

    @Inject
    public SignInThrottle(Clock clock) {
        this.clock = clock;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MAX_COUNTED)
                // The last try of all counts for a window from when it was noted, a little later than it is looked up.
                .expireAfterAccess(RecentTries.WINDOW.multipliedBy(2))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                // On the caller's thread: a pool of the JDK's own would outlive the application.
                .executor(Runnable::run)
                .build();
    }

    /**
     * Lets a try be judged.
     *
     * @param username the name that was given, whether anybody has it or not; compared without case
     * @param check says what a right try gives, and nothing for a wrong one; what it throws counts as wrong
     * @return what the check has said
     * @throws TooManyTries if too many have failed; the check was not asked then
     */
    public <T> Optional<T> judge(String username, Origin origin, Supplier<Optional<T>> check) {
        String name =
                username.substring(0, Math.min(username.length(), NAME_LENGTH)).toLowerCase(Locale.ROOT);
        List<Counted> kinds = List.of(
                new Counted(Optional.of(name), Optional.of(origin)),
                new Counted(Optional.of(name), Optional.empty()),
                new Counted(Optional.empty(), Optional.of(origin)));
        Try taken = take(kinds);
        Optional<T> outcome = check.get();
        if (outcome.isPresent()) {
            giveBack(taken);
        }
        return outcome;
    }

    private synchronized Try take(List<Counted> kinds) {
        Instant now = clock.instant();
        List<RecentTries> tries = kinds.stream()
                .map(kind -> counts.get(kind, any -> new RecentTries(kind.most())))
                .toList();
        Duration wait = tries.stream()
                .map(recent -> recent.untilFree(now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (!wait.isZero()) {
            throw new TooManyTries(wait);
        }
        tries.forEach(recent -> recent.add(now));
        return new Try(now, tries);
    }

    private synchronized void giveBack(Try taken) {
        taken.counts().forEach(recent -> recent.forget(taken.at()));
    }

    /** Returns how much is counted at the moment. */
    synchronized long counted() {
        counts.cleanUp();
        return counts.estimatedSize();
    }

    /** Whose tries are counted together: those of a name from an origin, of a name, or from an origin. */
    private record Counted(Optional<String> name, Optional<Origin> origin) {

        int most() {
            return name.isPresent() && origin.isPresent() ? PER_PAIR : PER_EITHER;
        }
    }

    /** A try that was let through, and where it was counted. */
    private record Try(Instant at, List<RecentTries> counts) {}
}
