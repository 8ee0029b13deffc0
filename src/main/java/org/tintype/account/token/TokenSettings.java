package org.tintype.account.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tintype.platform.data.DatabaseSettings;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;

/**
 * {@code tintype.token.key}: the RSA key that tokens are signed with, as PKCS#8 PEM or the path of such a file; without
 * it a key is made in the data folder. {@code tintype.token.ttl-seconds}: how long a token holds.
 */
@Singleton
public final class TokenSettings implements Settings {

    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    private final TokenKey key;
    private final Duration timeToLive;

    @Inject
    public TokenSettings(SettingsSource source, DataFolder data, DatabaseSettings database) {
        this.key = TokenKey.load(source, data, database);
        this.timeToLive = Duration.ofSeconds(source.number("tintype.token.ttl-seconds", HOUR, 10, DAY));
    }

    public TokenKey key() {
        return key;
    }

    public Duration timeToLive() {
        return timeToLive;
    }
}
