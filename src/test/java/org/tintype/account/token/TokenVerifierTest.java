package org.tintype.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.account.OwnToken;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.VerifiedToken;
import org.tintype.fixture.SetClock;
import org.tintype.platform.failure.Unauthenticated;

class TokenVerifierTest {

    private static final TokenSettings SETTINGS = Keys.settings(Keys.GOOD);
    private static final RSASSASigner SIGNER = new RSASSASigner(SETTINGS.key().privateKey());

    private final User ada = People.user("Ada", "hash", Role.USER, Role.ADMIN);
    private final TokenVerifier verifier = new TokenVerifier(SETTINGS, People.CLOCK);

    @Test
    void issuedTokenHasTheClaimsOfMicroProfileJwt() throws Exception {
        ada.changePassword("another");
        AccessToken token = new TokenIssuer(SETTINGS, People.CLOCK).issue(ada);
        SignedJWT jwt = SignedJWT.parse(token.compact());
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        Date now = Date.from(People.NOW.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(jwt.getHeader().getType()).isEqualTo(JOSEObjectType.JWT);
        assertThat(claims.getIssuer()).isEqualTo("tintype");
        assertThat(claims.getSubject()).isEqualTo(ada.id().toString());
        assertThat(claims.getStringClaim("upn")).isEqualTo("Ada");
        assertThat(claims.getStringListClaim("groups")).containsExactly("admin", "user");
        assertThat(claims.getIntegerClaim("gen")).isEqualTo(1);
        assertThat(claims.getIssueTime()).isEqualTo(now);
        assertThat(claims.getExpirationTime())
                .isEqualTo(Date.from(now.toInstant().plus(token.expiresIn())));
        assertThat(token.toString()).doesNotContain(token.compact());
    }

    @Test
    void issuedTokenIsGood() {
        ada.changePassword("another");
        assertThat(verifier.verify(issuedAt(Duration.ZERO)))
                .isEqualTo(new OwnToken(ada.id().toString(), 1));
    }

    @Test
    void noTwoTokensAreTheSame() {
        assertThat(issuedAt(Duration.ZERO)).isNotEqualTo(issuedAt(Duration.ZERO));
    }

    @Test
    void tokenIsGoodForItsTimeAndNotASecondLonger() {
        Duration timeToLive = SETTINGS.timeToLive();
        assertThat(verifier.verify(issuedAt(timeToLive.minusSeconds(1).negated())))
                .isEqualTo(new OwnToken(ada.id().toString(), 0));
        assertRefused(issuedAt(timeToLive.plusSeconds(1).negated()));
    }

    @Test
    void tokenThatIsNotValidYetIsRefused() throws Exception {
        Date later = Date.from(People.NOW.plusSeconds(60));
        assertRefused(signed(claims().notBeforeTime(later).build()));
    }

    @Test
    void tokenOfAnotherKeyIsRefused() {
        assertRefused(new TokenIssuer(Keys.settings(Keys.OTHER), People.CLOCK)
                .issue(ada)
                .compact());
    }

    @Test
    void tokenWithoutASignatureIsRefused() {
        assertRefused(new PlainJWT(claims().build()).serialize());
        String signed = issuedAt(Duration.ZERO);
        assertRefused(signed.substring(0, signed.lastIndexOf('.') + 1));
    }

    @Test
    void publicKeyIsNoSharedSecret() throws Exception {
        byte[] pem = SETTINGS.key().publicPem().getBytes(StandardCharsets.US_ASCII);
        assertRefused(signed(JWSAlgorithm.HS256, JOSEObjectType.JWT, new MACSigner(pem)));
        assertRefused(signed(
                JWSAlgorithm.HS256,
                JOSEObjectType.JWT,
                new MACSigner(SETTINGS.key().publicKey().getEncoded())));
    }

    @Test
    void otherAlgorithmsOfTheSameKeyAreRefused() throws Exception {
        assertRefused(signed(JWSAlgorithm.RS512, JOSEObjectType.JWT, SIGNER));
        assertRefused(signed(JWSAlgorithm.PS256, JOSEObjectType.JWT, SIGNER));
    }

    @Test
    void tokenOfAnotherTypeIsRefused() throws Exception {
        assertRefused(signed(JWSAlgorithm.RS256, new JOSEObjectType("logout+jwt"), SIGNER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "exp", "sub", "upn", "groups"})
    void tokenThatLacksAClaimIsRefused(String claim) throws Exception {
        assertThat(verifier.verify(signed(claims().build())))
                .isEqualTo(new OwnToken(ada.id().toString(), 0));
        assertRefused(signed(claims().claim(claim, null).build()));
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() throws Exception {
        assertRefused(signed(claims().issuer("elsewhere").build()));
    }

    @Test
    void tokenWithoutAGenerationIsOfNone() throws Exception {
        assertThat(verifier.verify(signed(claims().claim("gen", null).build())))
                .isEqualTo(new OwnToken(ada.id().toString(), -1));
    }

    @Test
    void changedTokenIsRefused() {
        String[] parts = issuedAt(Duration.ZERO).split("\\.", -1);
        String[] other = issuedAt(Duration.ofSeconds(1)).split("\\.", -1);
        assertRefused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @Test
    void rememberedTokenExpiresAllTheSame() {
        SetClock clock = new SetClock();
        TokenVerifier patient = new TokenVerifier(SETTINGS, clock);
        String token = issuedAt(Duration.ZERO);
        assertThat(patient.verify(token)).isEqualTo(patient.verify(token));
        clock.pass(SETTINGS.timeToLive().plusSeconds(1));
        assertThatThrownBy(() -> patient.verify(token)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void rememberedTokenIsNoneAnyMoreWithoutItsKey() {
        JWKSource<SecurityContext> good = SETTINGS.authority().keys();
        JWKSource<SecurityContext> other = Keys.settings(Keys.OTHER).authority().keys();
        AtomicBoolean replaced = new AtomicBoolean();
        AtomicInteger questions = new AtomicInteger();
        TokenVerifier changing = new TokenVerifier(
                new OtherKeys(SETTINGS.authority(), (selector, context) -> {
                    questions.incrementAndGet();
                    return (replaced.get() ? other : good).get(selector, context);
                }),
                People.CLOCK);
        String token = issuedAt(Duration.ZERO);
        assertThat(changing.verify(token)).isEqualTo(verifier.verify(token));
        int asked = questions.get();
        assertThat(changing.verify(token)).isEqualTo(verifier.verify(token));
        assertThat(questions.get() - asked)
                .as("questions for keys, fewer than at first")
                .isLessThan(asked);
        replaced.set(true);
        assertThatThrownBy(() -> changing.verify(token)).isInstanceOf(Unauthenticated.class);
        replaced.set(false);
        assertThat(changing.verify(token)).isEqualTo(verifier.verify(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "\u0000", "eyJhbGciOiJSUzI1NiJ9.e30."})
    void whatIsNoTokenIsRefused(String text) {
        assertRefused(text);
    }

    /** An authority with keys that change. */
    private record OtherKeys(TokenAuthority rules, JWKSource<SecurityContext> keys) implements TokenAuthority {

        @Override
        public String issuer() {
            return rules.issuer();
        }

        @Override
        public Set<String> audiences() {
            return rules.audiences();
        }

        @Override
        public Set<String> requiredClaims() {
            return rules.requiredClaims();
        }

        @Override
        public Set<JWSAlgorithm> algorithms() {
            return rules.algorithms();
        }

        @Override
        public VerifiedToken read(JWTClaimsSet claims) throws ParseException {
            return rules.read(claims);
        }
    }

    private String issuedAt(Duration fromNow) {
        Clock clock = Clock.offset(People.CLOCK, fromNow);
        return new TokenIssuer(SETTINGS, clock).issue(ada).compact();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("tintype")
                .subject(ada.id().toString())
                .claim("upn", "Ada")
                .claim("groups", List.of("user"))
                .claim("gen", 0)
                .expirationTime(Date.from(People.NOW.plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(JWSAlgorithm.RS256, JOSEObjectType.JWT, SIGNER, claims);
    }

    private String signed(JWSAlgorithm algorithm, JOSEObjectType type, JWSSigner signer) throws JOSEException {
        return signed(algorithm, type, signer, claims().build());
    }

    private static String signed(JWSAlgorithm algorithm, JOSEObjectType type, JWSSigner signer, JWTClaimsSet claims)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).type(type).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> verifier.verify(token))
                .isInstanceOf(Unauthenticated.class)
                .hasMessage("The token is not good.");
    }
}
