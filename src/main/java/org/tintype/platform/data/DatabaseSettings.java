package org.tintype.platform.data;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

/**
 * Where the database is: {@code tintype.db.url} (with {@code .user} and {@code .password}) names an H2 or PostgreSQL
 * database; without it, it is an H2 file in the data folder.
 */
@Singleton
public final class DatabaseSettings implements Settings {

    private static final String URL = "tintype.db.url";

    private final Optional<String> configuredUrl;
    private final Path embedded;
    private final String user;
    private final String password;

    @Inject
    public DatabaseSettings(SettingsSource source, DataFolder data) {
        this.configuredUrl = source.text(URL);
        this.embedded = data.resolve("database").resolve("tintype");
        this.user = source.text("tintype.db.user").orElse("tintype");
        this.password = source.text("tintype.db.password").orElse("");
        configuredUrl
                .filter(url -> !url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:"))
                .ifPresent(url -> {
                    throw new WrongSetting(URL, "must start with jdbc:postgresql: or jdbc:h2:");
                });
    }

    /**
     * Returns the JDBC URL. The embedded database writes each transaction to its file as it commits, because an answer
     * that was given must survive the end of the process.
     */
    public String url() {
        return configuredUrl.orElseGet(
                () -> "jdbc:h2:file:" + embedded + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Returns whether other nodes may work on the same database. */
    public boolean isShared() {
        return configuredUrl.filter(url -> !url.startsWith("jdbc:h2:")).isPresent();
    }
}
