package org.tintype.account.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.tintype.account.IdentityProvider;
import org.tintype.account.IdentityProviderSettings;
import org.tintype.platform.data.DatabaseSettings;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;

/**
 * {@code tintype.token.key}: the RSA key that tokens are signed with, as PKCS#8 PEM or the path of such a file; without
 * it a key is made in the data folder. {@code tintype.token.ttl-seconds}: how long a token holds. Where an identity
 * provider is trusted, there is no such key, and it is the provider's tokens that are believed.
 */
@Singleton
public final class TokenSettings implements Settings {

    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    private final Optional<TokenKey> key;
    private final TokenAuthority authority;
    private final Duration timeToLive;

    @Inject
    public TokenSettings(
            SettingsSource source, DataFolder data, DatabaseSettings database, IdentityProviderSettings providers) {
        Optional<IdentityProvider> provider = providers.provider();
        this.key = provider.isPresent() ? Optional.empty() : Optional.of(TokenKey.load(source, data, database));
        this.authority =
                provider.<TokenAuthority>map(ProviderTokens::new).orElseGet(() -> new OwnTokens(key.orElseThrow()));
        this.timeToLive = Duration.ofSeconds(source.number("tintype.token.ttl-seconds", HOUR, 10, DAY));
    }

    /**
     * Returns the key that Tintype's own tokens are signed with.
     *
     * @throws SignInElsewhere if there are none, because an identity provider is trusted
     */
    public TokenKey key() {
        return key.orElseThrow(SignInElsewhere::new);
    }

    /**
     * Returns a secret of 256 bits that is derived from the signing key, and so the same on all nodes that share it; nothing
     * where an identity provider is trusted, because there is no such key then.
     *
     * @param purpose what the secret is for; another purpose has another one
     */
    public Optional<byte[]> secretFor(String purpose) {
        return key.map(own -> own.secretFor(purpose));
    }

    /** Returns whose tokens are believed. */
    TokenAuthority authority() {
        return authority;
    }

    public Duration timeToLive() {
        return timeToLive;
    }
}
