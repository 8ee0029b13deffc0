package org.tintype.platform.grpc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.tintype.platform.failure.TooBusy;

/**
 * The memory that the payloads of all calls may take together, on their way in and on their way out. A limit for each
 * message alone would still let a few clients with many calls fill the heap. Safe for many threads.
 */
@Singleton
public class PayloadBudget {

    private final long total;
    private final Queue<Share> waiting = new ArrayDeque<>();
    private long free;

    @Inject
    public PayloadBudget(GrpcSettings settings) {
        this(settings.payloadBytes());
    }

    PayloadBudget(long bytes) {
        this.total = bytes;
        this.free = bytes;
    }

    /** Begins the share of a call, which has nothing yet. */
    Share share() {
        return new Share();
    }

    private synchronized boolean tryTake(Share share, long bytes) {
        if (share.ended || bytes > free) {
            return false;
        }
        free -= bytes;
        share.held += bytes;
        return true;
    }

    private synchronized boolean takeOrWait(Share share, long bytes, Runnable granted) {
        if (waiting.isEmpty() && tryTake(share, bytes)) {
            return true;
        }
        if (!share.ended) {
            share.wanted = bytes;
            share.granted = granted;
            waiting.add(share);
        }
        return false;
    }

    private void end(Share share) {
        served(share).forEach(Runnable::run);
    }

    /** Gives back what a share holds, and returns what those were waiting to do who get it. */
    private synchronized List<Runnable> served(Share ending) {
        ending.ended = true;
        waiting.remove(ending);
        free += ending.held;
        ending.held = 0;
        List<Runnable> granted = new ArrayList<>();
        Share next = waiting.peek();
        while (next != null && next.wanted <= free) {
            waiting.remove();
            free -= next.wanted;
            next.held += next.wanted;
            granted.add(next.granted);
            next = waiting.peek();
        }
        return granted;
    }

    /** What one call has of the budget; given back as a whole when the call ends. */
    public final class Share {

        private long held;
        private long wanted;
        private Runnable granted = () -> {};
        private boolean ended;

        private Share() {}

        /**
         * Takes bytes now.
         *
         * @throws TooBusy if there are not so many
         */
        public void take(long bytes) {
            if (!tryTake(this, Math.min(bytes, total))) {
                throw new TooBusy();
            }
        }

        /** Takes bytes and runs what is to be done with them, as soon as there are so many; in the order of asking. */
        void whenGranted(long bytes, Runnable then) {
            if (takeOrWait(this, Math.min(bytes, total), then)) {
                then.run();
            }
        }

        void end() {
            PayloadBudget.this.end(this);
        }
    }
}
