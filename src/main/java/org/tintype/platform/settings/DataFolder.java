package org.tintype.platform.settings;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** The folder that a node keeps its own things in: {@code tintype.data}, default {@code ./tintype-data}. */
@Singleton
public final class DataFolder implements Settings {

    public static final String KEY = "tintype.data";

    private final Path path;

    @Inject
    public DataFolder(SettingsSource source) {
        this.path = source.path(KEY, Path.of("tintype-data")).toAbsolutePath().normalize();
    }

    /** Returns the folder, absolute; it may not exist yet. */
    public Path path() {
        return path;
    }

    /** Returns a path below the folder. */
    public Path resolve(String name) {
        return path.resolve(name);
    }
}
