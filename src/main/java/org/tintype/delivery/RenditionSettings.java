package org.tintype.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;

/**
 * How long a rendition may take ({@code tintype.render.timeout}, in seconds), how many bytes of them a node keeps
 * ({@code tintype.renditions.max-bytes}), and whether public images need no sign-in
 * ({@code tintype.anonymous-public-images}).
 */
@Singleton
public class RenditionSettings implements Settings {

    private static final long GIBIBYTE = 1L << 30;

    private final Duration timeout;
    private final long maxBytes;
    private final boolean anonymousPublicImages;

    @Inject
    public RenditionSettings(SettingsSource source) {
        this.timeout = Duration.ofSeconds(source.count("tintype.render.timeout", 10, 1, 600));
        this.maxBytes = source.number("tintype.renditions.max-bytes", GIBIBYTE, 0, Long.MAX_VALUE);
        this.anonymousPublicImages = source.flag("tintype.anonymous-public-images", false);
    }

    public Duration timeout() {
        return timeout;
    }

    /** Returns how many bytes of renditions are kept, at most. */
    public long maxBytes() {
        return maxBytes;
    }

    /** Returns whether public images are for everybody, signed in or not. */
    public boolean anonymousPublicImages() {
        return anonymousPublicImages;
    }
}
