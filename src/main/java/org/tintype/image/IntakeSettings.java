package org.tintype.image;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.tintype.intake.Limits;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;

/**
 * What is taken in, and by what: {@code tintype.engine}, {@code tintype.upload.max-bytes},
 * {@code tintype.image.max-pixels}, {@code tintype.preview.edge} (in pixels), {@code tintype.work.parallel} and {@code tintype.work.waiting} (pictures worked on, and waiting for it) and
 * {@code tintype.work.patience-millis} (how long one waits).
 */
@Singleton
public class IntakeSettings implements Settings {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final int MAX_SCANS = 100;
    private static final int MAX_FRAMES = 1_000;

    private final EngineChoice engine;
    private final long maxBytes;
    private final long maxPixels;
    private final int previewEdge;
    private final int parallelPictures;
    private final int waitingPictures;
    private final long parallelPixels;
    private final long patienceMillis;

    @Inject
    public IntakeSettings(SettingsSource source) {
        this.engine = source.choice(EngineChoice.SETTING, EngineChoice.class, EngineChoice.AUTO);
        this.maxBytes = source.number("tintype.upload.max-bytes", 10 * MEBIBYTE, 1024, 1024 * MEBIBYTE);
        this.maxPixels = source.number("tintype.image.max-pixels", 50_000_000, 1, 500_000_000);
        this.previewEdge = source.count("tintype.preview.edge", 512, 16, 4096);
        int processors = Runtime.getRuntime().availableProcessors();
        this.parallelPictures = source.count("tintype.work.parallel", processors, 1, 1024);
        this.waitingPictures = source.count("tintype.work.waiting", 64, 0, 10_000);
        this.parallelPixels = source.number("tintype.work.pixels", maxPixels, maxPixels, 100_000_000_000L);
        this.patienceMillis = source.number("tintype.work.patience-millis", 10_000, 1, 600_000);
    }

    /** Returns what works on pixels. */
    EngineChoice engine() {
        return engine;
    }

    /** Returns the limits that an upload's header is checked against. */
    public Limits limits() {
        return new Limits(maxPixels, Limits.LARGEST_EDGE, MAX_SCANS, MAX_FRAMES);
    }

    /** Returns the most bytes that an uploaded file may have. */
    public long maxBytes() {
        return maxBytes;
    }

    public int previewEdge() {
        return previewEdge;
    }

    public int parallelPictures() {
        return parallelPictures;
    }

    public int waitingPictures() {
        return waitingPictures;
    }

    /** Returns how many pixels may be worked on at once, all pictures together; a picture of the most pixels fits. */
    public long parallelPixels() {
        return parallelPixels;
    }

    public long patienceMillis() {
        return patienceMillis;
    }
}
