package org.tintype.blob;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;

/**
 * When content that nothing refers to is removed: {@code tintype.cleanup.grace-seconds} after the last reference, at the
 * next clean-up; {@code tintype.cleanup.interval-seconds} lie between two.
 */
@Singleton
public class CleanUpSettings implements Settings {

    private static final int DAY = 24 * 60 * 60;

    private final Duration grace;
    private final Duration interval;

    @Inject
    public CleanUpSettings(SettingsSource source) {
        this.grace = Duration.ofSeconds(source.count("tintype.cleanup.grace-seconds", 600, 1, 30 * DAY));
        this.interval = Duration.ofSeconds(source.count("tintype.cleanup.interval-seconds", 60, 1, DAY));
    }

    /** Returns how long content stays after the last reference, and how long one that was announced may take. */
    public Duration grace() {
        return grace;
    }

    /** Returns how long a node waits from the end of one clean-up to the next. */
    public Duration interval() {
        return interval;
    }
}
