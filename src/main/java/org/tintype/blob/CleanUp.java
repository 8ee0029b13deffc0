package org.tintype.blob;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Removes all that is due, piece by piece: what cannot be removed is put off, and stops nothing else. */
@Singleton
public class CleanUp {

    /** Few enough to be held in memory, whatever is due. */
    static final int BATCH = 100;

    private static final Logger LOG = System.getLogger(CleanUp.class.getName());

    private final BlobRemoval removal;
    private volatile boolean stopped;

    @Inject
    public CleanUp(BlobRemoval removal) {
        this.removal = removal;
    }

    /** Runs until nothing is due any more, or it is stopped. */
    public void run() {
        int removed = 0;
        try {
            for (List<Digest> due = due(); !due.isEmpty(); due = due()) {
                for (Digest digest : due) {
                    if (!stopped && remove(digest)) {
                        removed++;
                    }
                }
            }
        } finally {
            if (removed > 0) {
                LOG.log(Level.INFO, "event=blobs-removed count=" + removed);
            }
        }
    }

    /** Lets a run that is under way end after the piece that it is at, and none begin. */
    void stop() {
        stopped = true;
    }

    private List<Digest> due() {
        return stopped ? List.of() : removal.due(BATCH);
    }

    private boolean remove(Digest digest) {
        try {
            return removal.removeIfUnused(digest);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "event=blob-not-removed digest=" + digest, e);
            removal.postpone(digest);
            return false;
        }
    }
}
