package org.tintype.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.account.ForeignIdentity;
import org.tintype.account.ForeignToken;
import org.tintype.account.People;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.platform.failure.Unauthenticated;
import org.tintype.platform.settings.WrongSetting;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderTokensTest {

    private static final String KEY = "mp.jwt.verify.publickey";
    private static final String LOCATION = "mp.jwt.verify.publickey.location";

    private final RSAKey rsa = new RSAKeyGenerator(2048).keyID("r").generate();
    private final ECKey ec = new ECKeyGenerator(Curve.P_256).keyID("e").generate();
    private final String jwks = new JWKSet(List.of(rsa, ec)).toPublicJWKSet().toString();

    ProviderTokensTest() throws Exception {}

    @Test
    void tokenSaysWhoItSpeaksFor() throws Exception {
        ForeignToken token = read(claims -> claims.claim("name", " Ada\nLovelace "));
        assertThat(token)
                .isEqualTo(new ForeignToken(
                        new ForeignIdentity("https://idp.example", "subject"),
                        "ada@idp.example",
                        "AdaLovelace",
                        Set.of(Role.USER, Role.ARBITER)));
    }

    @Test
    void keysAreConfiguredAsJwksOrAsPemOrAsAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("jwks.json"), jwks);
        String url = file.toUri().toString();
        for (String compact : List.of(signedByRsa(claims().build()), signedByEc(claims().build()))) {
            assertThat(verifier(Map.of(KEY, jwks)).verify(compact)).isInstanceOf(ForeignToken.class);
            assertThat(verifier(Map.of(LOCATION, url)).verify(compact)).isInstanceOf(ForeignToken.class);
        }
        String pem = pem(rsa.toPublicKey());
        assertThat(verifier(Map.of(KEY, pem)).verify(signedByRsa(claims().build())))
                .isInstanceOf(ForeignToken.class);
        assertThat(verifier(Map.of(KEY, pem.replaceAll("-----[A-Z ]+-----|\\s", "")))
                        .verify(signedByRsa(claims().build())))
                .isInstanceOf(ForeignToken.class);
        assertThat(verifier(Map.of(KEY, pem(ec.toPublicKey()))).verify(signedByEc(claims().build())))
                .isInstanceOf(ForeignToken.class);
        assertRefused(verifier(Map.of(KEY, pem(ec.toPublicKey()))), signedByRsa(claims().build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}", "AAAA"})
    void keyThatCannotBeReadIsNamed(String text) {
        assertThatThrownBy(() -> Keys.trusting(Map.of(KEY, text)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(KEY + ": ");
    }

    @Test
    void fileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Keys.trusting(Map.of(LOCATION, folder.toUri() + "none.json")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(LOCATION + ": ");
    }

    @Test
    void noKeyOfOurOwnIsAskedForOrTaken() {
        assertThatThrownBy(() -> Keys.trusting(Keys.JWKS_URL).key()).isInstanceOf(SignInElsewhere.class);
        User ada = People.user("ada", "hash", Role.ADMIN);
        assertRefused(
                verifier(Map.of(KEY, jwks)),
                new TokenIssuer(Keys.settings(Keys.GOOD), People.CLOCK)
                        .issue(ada)
                        .compact());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "exp", "sub", "iat", "jti", "upn"})
    void tokenThatLacksAClaimIsRefusedAtBothDoors(String claim) throws Exception {
        assertRefused(claims -> claims.claim(claim, null));
    }

    @Test
    void tokenThatIsNotForUsOrNotForNowIsRefusedAtBothDoors() throws Exception {
        assertRefused(claims -> claims.issuer("https://elsewhere.example"));
        assertRefused(claims -> claims.issuer("tintype"));
        assertRefused(claims -> claims.expirationTime(Date.from(People.NOW.minusSeconds(1))));
        assertRefused(claims -> claims.notBeforeTime(Date.from(People.NOW.plusSeconds(2))));
        TokenVerifier images = verifier(Map.of(KEY, jwks, "mp.jwt.verify.audiences", "images,pictures"));
        assertRefused(images, signedByRsa(claims().build()));
        assertRefused(images, signedByRsa(claims().audience("mail").build()));
        assertThat(images.verify(signedByRsa(
                        claims().audience(List.of("mail", "pictures")).build())))
                .isInstanceOf(ForeignToken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b"})
    void subjectThatCannotBeKeptIsRefused(String subject) throws Exception {
        assertRefused(claims -> claims.subject(subject));
        assertRefused(claims -> claims.subject("x".repeat(256)));
    }

    @Test
    void publicKeysAreNoSharedSecrets() throws Exception {
        byte[] secret = rsa.toPublicKey().getEncoded();
        assertRefused(
                verifier(Map.of(KEY, jwks)), signed(JWSAlgorithm.HS256, "r", new MACSigner(secret), claims().build()));
        assertRefused(
                verifier(Map.of(KEY, jwks)), signed(JWSAlgorithm.RS512, "r", new RSASSASigner(rsa), claims().build()));
    }

    @Test
    void nameIsWhicheverTheProviderGives() throws Exception {
        ForeignToken token = read(claims -> claims.claim("upn", null).claim("preferred_username", "ada"));
        assertThat(token.name()).isEqualTo("ada");
        assertThat(token.displayName()).isEqualTo("ada");
        assertThat(read(claims -> claims.claim("name", "")).displayName()).isEqualTo("ada@idp.example");
        assertThat(read(claims -> claims.claim("name", 7)).displayName()).isEqualTo("ada@idp.example");
        assertThat(read(claims -> claims.claim("name", "😀".repeat(100))).displayName())
                .isEqualTo("😀".repeat(64));
    }

    @Test
    void rolesAreWhereTheSettingSays() throws Exception {
        JWTClaimsSet claims = claims().claim("groups", List.of("king", "arbiter", 7, "ADMIN"))
                .claim("scope", "openid  admin user")
                .claim("https://idp.example/roles", List.of("admin"))
                .claim("realm_access", Map.of("roles", List.of("user", "admin"), "deep", Map.of("er", "arbiter")))
                .claim("number", 7)
                .build();
        assertThat(new RolesClaim("groups").in(claims)).containsExactly(Role.ARBITER);
        assertThat(new RolesClaim("scope").in(claims)).containsExactlyInAnyOrder(Role.ADMIN, Role.USER);
        assertThat(new RolesClaim("https://idp.example/roles").in(claims)).containsExactly(Role.ADMIN);
        assertThat(new RolesClaim("realm_access.roles").in(claims)).containsExactlyInAnyOrder(Role.ADMIN, Role.USER);
        assertThat(new RolesClaim("realm_access.deep.er").in(claims)).containsExactly(Role.ARBITER);
        for (String none : List.of("number", "realm_access", "realm_access.none.x", "none", ".", "sub.x")) {
            assertThat(new RolesClaim(none).in(claims)).as(none).containsExactly(Role.USER);
        }
    }

    private ForeignToken read(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        String compact = signedByRsa(change.apply(claims()).build());
        ForeignToken token = (ForeignToken) verifier(Map.of(KEY, jwks)).verify(compact);
        return token;
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        String compact = signedByRsa(change.apply(claims()).build());
        assertRefused(verifier(Map.of(KEY, jwks)), compact);
    }

    private static void assertRefused(TokenVerifier verifier, String compact) {
        assertThatThrownBy(() -> verifier.verify(compact)).isInstanceOf(Unauthenticated.class);
    }

    private static TokenVerifier verifier(Map<String, String> provider) {
        return new TokenVerifier(Keys.trusting(new HashMap<>(provider)), People.CLOCK);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://idp.example")
                .subject("subject")
                .jwtID("1")
                .claim("upn", "ada@idp.example")
                .claim("groups", List.of("user", "arbiter", "staff"))
                .issueTime(Date.from(People.NOW))
                .expirationTime(Date.from(People.NOW.plusSeconds(60)));
    }

    private String signedByRsa(JWTClaimsSet claims) throws Exception {
        return signed(JWSAlgorithm.RS256, "r", new RSASSASigner(rsa), claims);
    }

    private String signedByEc(JWTClaimsSet claims) throws Exception {
        return signed(JWSAlgorithm.ES256, "e", new ECDSASigner(ec), claims);
    }

    private static String signed(JWSAlgorithm algorithm, String key, JWSSigner signer, JWTClaimsSet claims)
            throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(JOSEObjectType.JWT)
                        .keyID(key)
                        .build(),
                claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String pem(Key key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
