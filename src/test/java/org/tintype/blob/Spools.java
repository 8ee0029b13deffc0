package org.tintype.blob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.FakeSettings;

/** Spools in folders of tests. */
public final class Spools {

    private Spools() {}

    /** Returns a spool that has started; its files are in {@link #folder}. */
    public static Spool start(Path data, Clock clock) {
        Spool spool = new Spool(new DataFolder(FakeSettings.of(Map.of(DataFolder.KEY, data.toString()))), clock);
        try {
            spool.prepare(new ApplicationStarting());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spool;
    }

    /** As {@link #start(Path, Clock)}, now. */
    public static Spool start(Path data) {
        return start(data, Clock.systemUTC());
    }

    /** Returns where a spool keeps its files. */
    public static Path folder(Path data) {
        return data.resolve("spool");
    }
}
