package org.tintype.blob;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tintype.platform.files.DurableFiles;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.settings.DataFolder;

/** The folder for bytes on their way in: nothing in it has been promised to anybody. */
@Singleton
public class Spool {

    private static final Logger LOG = System.getLogger(Spool.class.getName());

    /** No request takes this long, so what is older belongs to a process that has ended. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    @Inject
    public Spool(DataFolder data, Clock clock) {
        this.folder = data.resolve("spool");
        this.clock = clock;
    }

    /** Makes an empty file; closing it removes it, unless the blob store has moved it away. */
    public SpooledFile create() {
        try {
            return new SpooledFile(Files.createTempFile(folder, "", ".part"));
        } catch (IOException e) {
            throw new UncheckedIOException("The spool takes no file", e);
        }
    }

    void prepare(@Observes @Priority(ApplicationStarting.ROOMS) ApplicationStarting event) throws IOException {
        DurableFiles.makeFolders(folder);
        Instant limit = clock.instant().minus(ABANDONED_AFTER);
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.part")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit) && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        }
        if (removed > 0) {
            LOG.log(Level.INFO, "event=spool-cleaned files=" + removed);
        }
    }
}
