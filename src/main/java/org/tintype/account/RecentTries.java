package org.tintype.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** When one name or one origin has tried to sign in, as far as it counts still. Not for several threads. */
final class RecentTries {

    /** How long a failed try counts. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    private final Deque<Instant> times = new ArrayDeque<>();

    /** @param most how many tries are let through within the window */
    RecentTries(int most) {
        this.most = most;
    }

    /** Returns how long it takes until there is place for another try; zero where there is. */
    Duration untilFree(Instant now) {
        // What is still to come was counted by a clock that was set back since: rather forgotten than held for as long.
        times.removeIf(time -> !time.plus(WINDOW).isAfter(now) || time.isAfter(now));
        return times.size() < most
                ? Duration.ZERO
                : Duration.between(now, times.getFirst().plus(WINDOW));
    }

    void add(Instant now) {
        times.addLast(now);
    }

    /** Takes a try back, as if it had not been made. */
    void forget(Instant time) {
        times.removeLastOccurrence(time);
    }
}
