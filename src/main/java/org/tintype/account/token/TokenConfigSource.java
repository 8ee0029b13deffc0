package org.tintype.account.token;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.tintype.account.IdentityProviderSettings;
import org.tintype.platform.data.DatabaseSettings;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

/**
 * Tells the container's MicroProfile JWT, which reads its key as the application deploys, the key and the issuer of
 * Tintype's own tokens. Of the lowest rank: a site that sets {@code mp.jwt.verify.*} trusts its own identity provider.
 */
public class TokenConfigSource implements ConfigSource {

    static final String ISSUER_KEY = IdentityProviderSettings.ISSUER;
    static final String PUBLIC_KEY = IdentityProviderSettings.KEY;

    private static final int BELOW_EVERYTHING = 10;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(ISSUER_KEY, PUBLIC_KEY);
    }

    @Override
    public @Nullable String getValue(String name) {
        return switch (name) {
            case ISSUER_KEY -> TokenIssuer.ISSUER;
            case PUBLIC_KEY -> publicKey().orElse(null);
            default -> null;
        };
    }

    @Override
    public String getName() {
        return IdentityProviderSettings.OWN_SOURCE;
    }

    @Override
    public int getOrdinal() {
        return BELOW_EVERYTHING;
    }

    private static Optional<String> publicKey() {
        SettingsSource source = new SettingsSource();
        if (IdentityProviderSettings.nameAProvider(source)) {
            return Optional.empty(); // No token of ours may pass for the provider's.
        }
        try {
            DataFolder data = new DataFolder(source);
            return Optional.of(TokenKey.load(source, data, new DatabaseSettings(source, data))
                    .publicPem());
        } catch (WrongSetting e) {
            return Optional.empty(); // The check at start says what is wrong, and nothing is served.
        }
    }
}
