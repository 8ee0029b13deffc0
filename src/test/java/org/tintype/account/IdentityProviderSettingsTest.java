package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.WrongSetting;

class IdentityProviderSettingsTest {

    private static final String ISSUER = "mp.jwt.verify.issuer";
    private static final String KEY = "mp.jwt.verify.publickey";
    private static final String LOCATION = "mp.jwt.verify.publickey.location";
    private static final Map<String, String> GOOD =
            Map.of(ISSUER, "https://idp.example", LOCATION, "https://idp.example/jwks");

    @Test
    void withoutSettingsTintypeKeepsItsOwnUsers() {
        assertThat(settings(Map.of("tintype.roles-claim", "roles")).provider()).isEmpty();
    }

    @Test
    void issuerAndKeysMakeAProvider() {
        IdentityProvider provider = settings(GOOD).provider().orElseThrow();
        assertThat(provider.issuer()).isEqualTo("https://idp.example");
        assertThat(provider.keyLocation()).contains(URI.create("https://idp.example/jwks"));
        assertThat(provider.key()).isEmpty();
        assertThat(provider.audiences()).isEmpty();
        assertThat(provider.rolesClaim()).isEqualTo("groups");
        assertThat(settings(Map.of(ISSUER, "idp", KEY, "pem")).provider())
                .map(IdentityProvider::key)
                .isPresent();
    }

    @Test
    void audiencesAndTheRolesClaimAreTheSites() {
        IdentityProvider provider = settings(
                        and("mp.jwt.verify.audiences", "tintype,images,tintype", "tintype.roles-claim", "a.b"))
                .provider()
                .orElseThrow();
        assertThat(provider.audiences()).containsExactlyInAnyOrder("tintype", "images");
        assertThat(provider.rolesClaim()).isEqualTo("a.b");
    }

    @Test
    void halfAProviderIsNone() {
        assertWrong(Map.of(ISSUER, "https://idp.example"), LOCATION);
        assertWrong(Map.of(LOCATION, "https://idp.example/jwks"), ISSUER);
        assertWrong(Map.of(KEY, "pem"), ISSUER);
        assertWrong(and(KEY, "pem"), KEY);
        assertWrong(Map.of(ISSUER, "i".repeat(256), KEY, "pem"), ISSUER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/publicKey.pem", "idp.example/jwks", "ftp://idp.example/jwks", "https:///jwks", "https:", "%"})
    void keysAreAtAUrl(String location) {
        assertWrong(Map.of(ISSUER, "https://idp.example", LOCATION, location), LOCATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp.jwt.verify.token.age", "mp.jwt.verify.clock.skew", "mp.jwt.decrypt.key.location"})
    void whatWouldHoldAtOneDoorOnlyIsRefused(String key) {
        assertWrong(and(key, "30"), key);
        assertWrong(Map.of(key, "30"), key);
    }

    private static Map<String, String> and(String... more) {
        Map<String, String> all = new HashMap<>(GOOD);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static IdentityProviderSettings settings(Map<String, String> values) {
        return new IdentityProviderSettings(FakeSettings.of(values));
    }

    private static void assertWrong(Map<String, String> values, String key) {
        assertThatThrownBy(() -> settings(values))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(key + ": ");
    }
}
