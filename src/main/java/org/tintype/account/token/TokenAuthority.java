package org.tintype.account.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Set;
import org.tintype.account.VerifiedToken;

/**
 * Whose tokens are believed: Tintype's own, or those of one identity provider, and never both. It says what a token has
 * to be like; {@link TokenVerifier} sees to it that it is.
 */
interface TokenAuthority {

    /** Returns the one value that the claim {@code iss} may have. */
    String issuer();

    /** Returns whom a token has to be meant for, one of them at least; anybody, where there is none. */
    Set<String> audiences();

    /** Returns the claims that a token has to have besides. */
    Set<String> requiredClaims();

    /** Returns the algorithms that a token may be signed with. */
    Set<JWSAlgorithm> algorithms();

    /** Returns the keys that a token may be signed with. */
    JWKSource<SecurityContext> keys();

    /**
     * Reads the claims of a token in which all of the above was found right.
     *
     * @throws ParseException if one of them is not of the form that it should be
     */
    VerifiedToken read(JWTClaimsSet claims) throws ParseException;
}
