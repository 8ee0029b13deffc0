package org.tintype.account.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import org.tintype.account.ForeignIdentity;
import org.tintype.account.ForeignToken;
import org.tintype.account.IdentityProvider;
import org.tintype.account.VerifiedToken;
import org.tintype.platform.settings.WrongSetting;
import org.tintype.platform.text.Texts;

/**
 * The tokens of the trusted identity provider. Beyond the claims that MicroProfile JWT containers ask for ({@code sub},
 * {@code exp}, and {@code iat} and {@code jti} with Payara) they have to say a name, {@code upn} or
 * {@code preferred_username}; roles they need not name.
 */
final class ProviderTokens implements TokenAuthority {

    private static final int MAX_DISPLAY_NAME = 64;

    private final IdentityProvider provider;
    private final RolesClaim roles;
    private final JWKSource<SecurityContext> keys;

    /**
     * Reads the provider's key, unless it is at a URL that is asked when the first token comes.
     *
     * @throws WrongSetting if it cannot be read
     */
    ProviderTokens(IdentityProvider provider) {
        this.provider = provider;
        this.roles = new RolesClaim(provider.rolesClaim());
        this.keys = ProviderKeys.of(provider);
    }

    @Override
    public String issuer() {
        return provider.issuer();
    }

    @Override
    public Set<String> audiences() {
        return provider.audiences();
    }

    @Override
    public Set<String> requiredClaims() {
        return Set.of("exp", "sub", "iat", "jti");
    }

    @Override
    public Set<JWSAlgorithm> algorithms() {
        return Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return keys;
    }

    @Override
    public VerifiedToken read(JWTClaimsSet claims) throws ParseException {
        String name = text(claims, "upn")
                .or(() -> text(claims, "preferred_username"))
                .orElseThrow(() -> new ParseException("neither upn nor preferred_username", 0));
        String displayName = text(claims, "name").orElse(name);
        return new ForeignToken(identity(claims), name, displayName, roles.in(claims));
    }

    private ForeignIdentity identity(JWTClaimsSet claims) throws ParseException {
        try {
            return new ForeignIdentity(provider.issuer(), claims.getSubject());
        } catch (IllegalArgumentException e) {
            throw new ParseException("a subject that cannot be kept", 0);
        }
    }

    /** Returns what is left of a claim as a line to be shown, where it has any text. */
    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return Optional.ofNullable(claims.getClaim(name))
                .filter(String.class::isInstance)
                .map(claim -> Texts.clipped((String) claim, MAX_DISPLAY_NAME))
                .filter(line -> !line.isEmpty());
    }
}
