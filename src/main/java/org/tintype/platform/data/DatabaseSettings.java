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
 * Where the database is: {@code tintype.db.jndi} names a pool of the server, {@code tintype.db.url} (with {@code .user}
 * and {@code .password}) an H2 or PostgreSQL database; without either it is an H2 file in the data folder.
 */
@Singleton
public final class DatabaseSettings implements Settings {

    private static final String URL = "tintype.db.url";
    private static final String JNDI = "tintype.db.jndi";

    private final Optional<String> jndi;
    private final Optional<String> configuredUrl;
    private final Path embedded;
    private final String user;
    private final String password;

    @Inject
    public DatabaseSettings(SettingsSource source, DataFolder data) {
        this.jndi = source.text(JNDI);
        this.configuredUrl = source.text(URL);
        this.embedded = data.resolve("database").resolve("tintype");
        this.user = source.text("tintype.db.user").orElse("tintype");
        this.password = source.text("tintype.db.password").orElse("");
        configuredUrl
                .filter(url -> !url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:"))
                .ifPresent(url -> {
                    throw new WrongSetting(URL, "must start with jdbc:postgresql: or jdbc:h2:");
                });
        jndi.filter(name -> !name.startsWith("java:") && !name.startsWith("jdbc/"))
                .ifPresent(name -> {
                    throw new WrongSetting(JNDI, "must start with java: or jdbc/");
                });
        if (jndi.isPresent() && configuredUrl.isPresent()) {
            throw new WrongSetting(JNDI, "cannot be set beside " + URL);
        }
    }

    /** Returns the name of the server's own pool, where one is to be used. */
    public Optional<String> jndi() {
        return jndi;
    }

    /**
     * Returns the JDBC URL. The embedded database writes each transaction to its file as it commits, because an answer
     * that was given must survive the end of the process.
     */
    public String url() {
        return configuredUrl.orElseGet(() -> "jdbc:h2:file:" + embedded + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Returns whether other nodes may work on the same database. */
    public boolean isShared() {
        return jndi.isPresent()
                || configuredUrl.filter(url -> !url.startsWith("jdbc:h2:")).isPresent();
    }
}
