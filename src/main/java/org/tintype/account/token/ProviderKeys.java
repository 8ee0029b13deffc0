package org.tintype.account.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.tintype.account.IdentityProvider;
import org.tintype.account.IdentityProviderSettings;
import org.tintype.platform.settings.WrongSetting;

/**
 * The keys of an identity provider. A JWKS behind a URL is asked for when the first token comes, again after five
 * minutes, and at once for a key that is not in it, so that a provider may change its keys at any time; but not more
 * often than twice in ten seconds, whatever tokens name. While the provider cannot be reached, the keys that were seen
 * last hold on for an hour. An answer has two seconds to begin and 64 KiB to end.
 */
final class ProviderKeys {

    private static final Logger LOG = System.getLogger(ProviderKeys.class.getName());

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MAX_BYTES = 64 * 1024;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(10);
    private static final Duration THROUGH_AN_OUTAGE = Duration.ofHours(1);

    private ProviderKeys() {}

    /**
     * Returns the keys of a provider.
     *
     * @throws WrongSetting if they are not behind a URL and cannot be read
     */
    static JWKSource<SecurityContext> of(IdentityProvider provider) {
        return provider.keyLocation()
                .map(ProviderKeys::at)
                .orElseGet(() ->
                        written(IdentityProviderSettings.KEY, provider.key().orElseThrow()));
    }

    private static JWKSource<SecurityContext> at(URI location) {
        try {
            return "file".equals(location.getScheme())
                    ? written(IdentityProviderSettings.KEY_LOCATION, Files.readString(Path.of(location)))
                    : behind(location.toURL());
        } catch (MalformedURLException e) {
            throw new WrongSetting(IdentityProviderSettings.KEY_LOCATION, "must be an http, https or file URL");
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSetting(IdentityProviderSettings.KEY_LOCATION, "must be a file that can be read");
        }
    }

    private static JWKSource<SecurityContext> behind(URL url) {
        return JWKSourceBuilder.create(url, new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MAX_BYTES))
                .cache(FRESH.toMillis(), PATIENCE.toMillis())
                .refreshAheadCache(false) // It would want a thread that the container does not know.
                .rateLimited(BETWEEN_QUESTIONS.toMillis())
                .retrying(true)
                .outageTolerant(
                        THROUGH_AN_OUTAGE.toMillis(),
                        outage -> LOG.log(Level.WARNING, "event=identity-provider-out-of-reach"))
                .build();
    }

    /** A key that has no identifier is taken for every token, as the container does, whatever key that names. */
    private static JWKSource<SecurityContext> written(String setting, String text) {
        try {
            List<JWK> keys = PublicKeys.read(text);
            return keys.size() == 1 && keys.get(0).getKeyID() == null
                    ? (selector, context) -> keys
                    : new ImmutableJWKSet<>(new JWKSet(keys));
        } catch (ParseException | GeneralSecurityException | IllegalArgumentException e) {
            throw new WrongSetting(setting, "must be RSA or P-256 public keys as PEM, JWK or JWKS");
        }
    }
}
