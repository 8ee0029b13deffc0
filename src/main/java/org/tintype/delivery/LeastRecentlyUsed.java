package org.tintype.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tintype.blob.Derivative;

/**
 * The order in which derivatives were of use last, as far as they are within a budget of bytes, and not more than can be
 * remembered: each takes some 400 bytes of memory. Safe for many threads.
 */
final class LeastRecentlyUsed {

    /** How exactly the time of the last use outlives a restart; each use of a file would else be a write. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private record Known(long length, Instant noted) {}

    private final long budget;
    private final int most;
    private final Map<Derivative, Known> byUse = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * Begins with none.
     *
     * @param budget in bytes
     * @param most how many there are, at most, however small they are
     */
    LeastRecentlyUsed(long budget, int most) {
        this.budget = budget;
        this.most = most;
    }

    /** Returns whether anything of this length can be kept. */
    boolean hasRoomFor(long length) {
        return length <= budget;
    }

    /** Puts one in the last place, and returns those that have no room any more, which are forgotten. */
    synchronized List<Derivative> add(Derivative name, long length, Instant now) {
        forget(name);
        byUse.put(name, new Known(length, now));
        bytes += length;
        return shrinkTo(budget, most);
    }

    /** Returns those that have to go before another of this length is there, which are forgotten. */
    synchronized List<Derivative> makeRoom(long length) {
        return shrinkTo(budget - length, most - 1);
    }

    private List<Derivative> shrinkTo(long allowed, int count) {
        List<Derivative> gone = new ArrayList<>();
        Iterator<Map.Entry<Derivative, Known>> eldest = byUse.entrySet().iterator();
        while ((bytes > allowed || byUse.size() > count) && eldest.hasNext()) {
            Map.Entry<Derivative, Known> entry = eldest.next();
            bytes -= entry.getValue().length();
            gone.add(entry.getKey());
            eldest.remove();
        }
        return gone;
    }

    /**
     * Puts one that is known in the last place.
     *
     * @return whether the store is to note that it was of use
     */
    synchronized boolean use(Derivative name, Instant now) {
        Known known = byUse.get(name);
        if (known == null || now.isBefore(known.noted().plus(NOTED_EVERY))) {
            return false;
        }
        byUse.put(name, new Known(known.length(), now));
        return true;
    }

    /** Returns whether one is known. */
    synchronized boolean knows(Derivative name) {
        return byUse.containsKey(name);
    }

    /** Forgets one, where it is known. */
    synchronized void forget(Derivative name) {
        Known known = byUse.remove(name);
        if (known != null) {
            bytes -= known.length();
        }
    }

    /** Returns how many bytes there are of those that are known. */
    synchronized long bytes() {
        return bytes;
    }
}
