package org.tintype.platform.data;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.regex.Pattern;
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

    private static final String H2 = "jdbc:h2:";

    /**
     * Lets H2 ask its tables each time. By default it gives a statement's last result again until a table is changed, and it
     * notes a change just before it commits it: what was read in between would be given again, revoked access with it.
     */
    private static final String WITHOUT_EARLIER_RESULTS = ";OPTIMIZE_REUSE_RESULTS=FALSE";

    /** The same setting, with whatever value; H2 refuses a URL that has it twice. */
    private static final Pattern EARLIER_RESULTS = Pattern.compile("(?i);OPTIMIZE_REUSE_RESULTS=[^;]*");

    private final String url;
    private final boolean isShared;
    private final String user;
    private final String password;

    @Inject
    public DatabaseSettings(SettingsSource source, DataFolder data) {
        String place = source.text(URL)
                .orElseGet(() -> embedded(data.resolve("database").resolve("tintype")));
        this.isShared = place.startsWith("jdbc:postgresql:");
        if (!isShared && !place.startsWith(H2)) {
            throw new WrongSetting(URL, "must start with jdbc:postgresql: or jdbc:h2:");
        }
        this.url = isShared ? place : EARLIER_RESULTS.matcher(place).replaceAll("") + WITHOUT_EARLIER_RESULTS;
        this.user = source.text("tintype.db.user").orElse("tintype");
        this.password = source.text("tintype.db.password").orElse("");
    }

    /**
     * Returns the URL of the embedded database. It writes each transaction to its file as it commits, because an answer that
     * was given must survive the end of the process.
     */
    private static String embedded(Path file) {
        return H2 + "file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Returns the JDBC URL; of H2, with what Tintype adds to it. */
    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /** Returns whether other nodes may work on the same database. */
    public boolean isShared() {
        return isShared;
    }
}
