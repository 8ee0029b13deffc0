package org.tintype.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

/**
 * The settings of MicroProfile JWT, by which a site puts its identity provider in the place of Tintype's own users:
 * {@code mp.jwt.verify.issuer} with {@code mp.jwt.verify.publickey.location} (a JWKS at an http or https URL, or a file of
 * JWKS or PEM) or {@code mp.jwt.verify.publickey}; {@code mp.jwt.verify.audiences}, comma separated without spaces; and
 * {@code tintype.roles-claim}, {@code groups} by default.
 *
 * <p>The container reads the same keys for REST, so what would hold at only one of the doors is refused. The key's own
 * type decides between RS256 and ES256: {@code mp.jwt.verify.publickey.algorithm} means nothing to Payara 6, and nothing
 * here.
 */
@Singleton
public final class IdentityProviderSettings implements Settings {

    /** The name of the source that tells the container Tintype's own issuer and key, where no others are set. */
    public static final String OWN_SOURCE = "tintype tokens";

    public static final String ISSUER = "mp.jwt.verify.issuer";
    public static final String KEY = "mp.jwt.verify.publickey";
    public static final String KEY_LOCATION = "mp.jwt.verify.publickey.location";

    private static final String AUDIENCES = "mp.jwt.verify.audiences";
    private static final String ROLES_CLAIM = "tintype.roles-claim";
    private static final String GROUPS = "groups";
    private static final List<String> AT_ONE_DOOR_ONLY =
            List.of("mp.jwt.verify.token.age", "mp.jwt.verify.clock.skew", "mp.jwt.decrypt.key.location");

    private final Optional<IdentityProvider> provider;

    @Inject
    public IdentityProviderSettings(SettingsSource source) {
        this.provider = read(source);
        AT_ONE_DOOR_ONLY.stream()
                .filter(key -> source.text(key).isPresent())
                .findFirst()
                .ifPresent(key -> {
                    throw new WrongSetting(key, "cannot be set, because gRPC would not follow it");
                });
    }

    /** Returns the identity provider that is trusted, or nothing where Tintype keeps its own users. */
    public Optional<IdentityProvider> provider() {
        return provider;
    }

    /** Returns whether the site names an issuer or a place of keys; whether rightly is for the check at start to say. */
    public static boolean nameAProvider(SettingsSource source) {
        return source.textBeside(OWN_SOURCE, ISSUER).isPresent()
                || source.text(KEY_LOCATION).isPresent();
    }

    private static Optional<IdentityProvider> read(SettingsSource source) {
        Optional<String> issuer = source.textBeside(OWN_SOURCE, ISSUER);
        Optional<String> key = source.textBeside(OWN_SOURCE, KEY);
        Optional<URI> location = source.text(KEY_LOCATION).map(IdentityProviderSettings::location);
        if (issuer.isEmpty() && key.isEmpty() && location.isEmpty()) {
            return Optional.empty();
        }
        if (issuer.isEmpty()) {
            throw new WrongSetting(ISSUER, "must be set where " + (key.isPresent() ? KEY : KEY_LOCATION) + " is");
        }
        if (issuer.get().length() > ForeignIdentity.MAX_LENGTH) {
            throw new WrongSetting(ISSUER, "must have at most " + ForeignIdentity.MAX_LENGTH + " characters");
        }
        if (key.isEmpty() && location.isEmpty()) {
            throw new WrongSetting(KEY_LOCATION, "must be set where " + ISSUER + " is, or else " + KEY);
        }
        if (key.isPresent() && location.isPresent()) {
            throw new WrongSetting(KEY, "cannot be set beside " + KEY_LOCATION);
        }
        return Optional.of(new IdentityProvider(
                issuer.get(),
                location,
                key,
                source.text(AUDIENCES)
                        .map(text -> Set.copyOf(List.of(text.split(",", -1))))
                        .orElse(Set.of()),
                source.text(ROLES_CLAIM).orElse(GROUPS)));
    }

    private static URI location(String text) {
        try {
            URI uri = URI.create(text);
            switch (String.valueOf(uri.getScheme())) {
                case "http", "https" -> {
                    if (uri.getHost() != null) {
                        return uri;
                    }
                }
                case "file" -> {
                    return uri;
                }
                default -> {
                    // Falls through to the refusal.
                }
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the refusal.
        }
        throw new WrongSetting(KEY_LOCATION, "must be an http, https or file URL");
    }
}
