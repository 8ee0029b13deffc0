package org.tintype.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.account.IdentityProviderSettings;
import org.tintype.platform.data.DatabaseSettings;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

class TokenKeyTest {

    private static final String KEY = "tintype.token.key";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @Test
    void keyIsMadeAtFirstUseAndTheSameOneEverAfter() throws IOException {
        TokenKey first = settings(Map.of()).key();
        TokenKey second = settings(Map.of()).key();
        assertThat(second.publicKey()).isEqualTo(first.publicKey());
        assertThat(first.publicKey().getModulus().bitLength()).isEqualTo(3072);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token-key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void twoDataFoldersHaveTwoKeys() {
        TokenKey first = settings(Map.of()).key();
        TokenKey second = settings(
                        Map.of("tintype.data", folder.resolve("other").toString()))
                .key();
        assertThat(second.publicKey()).isNotEqualTo(first.publicKey());
    }

    @Test
    void keyIsConfiguredAsTextOrAsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), "A comment before it.\n" + Keys.GOOD);
        TokenKey asText = settings(Map.of(KEY, Keys.GOOD)).key();
        TokenKey asFile = settings(Map.of(KEY, file.toString())).key();
        assertThat(asFile).isEqualTo(asText);
        assertThat(folder.resolve("token-key.pem")).doesNotExist();
    }

    @Test
    void publicHalfIsPem() throws Exception {
        TokenKey key = settings(Map.of(KEY, Keys.GOOD)).key();
        String body = key.publicPem().replaceAll("-----[A-Z ]+-----", "");
        assertThat(KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body))))
                .isEqualTo(key.publicKey());
        assertThat(key.publicPem()).doesNotContain("PRIVATE");
    }

    static Stream<String> unusable() {
        return Stream.of(
                Keys.WEAK,
                Keys.ELLIPTIC,
                "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----",
                Keys.GOOD.substring(0, 600),
                "-----BEGIN PRIVATE KEY-----",
                "hunter2",
                "/etc",
                "hunter2\0");
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void keyThatCannotBeUsedIsNamedAndNotShown(String value) {
        assertThatThrownBy(() -> settings(Map.of(KEY, value)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(KEY + ": ")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void damagedKeyInTheFolderIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("token-key.pem"), "damaged");
        assertThatThrownBy(() -> settings(Map.of())).isInstanceOf(WrongSetting.class);
        assertThat(file).hasContent("damaged");
    }

    @Test
    void nodeOnASharedDatabaseNeedsAConfiguredKey() {
        Map<String, String> shared = Map.of("tintype.db.url", "jdbc:postgresql://db/tintype");
        assertThatThrownBy(() -> settings(shared))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(KEY + ": ");
        assertThat(folder.resolve("token-key.pem")).doesNotExist();

        Map<String, String> withKey = new HashMap<>(shared);
        withKey.put(KEY, Keys.GOOD);
        assertThat(settings(withKey).timeToLive()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void keyStandsInNoText() {
        TokenKey key = settings(Map.of(KEY, Keys.GOOD)).key();
        assertThat(key).hasToString("TokenKey[2048 bits]");
    }

    @Test
    void secretsAreTheSameOnAllNodesWithTheKeyAndOthersForOtherPurposes() {
        TokenSettings node = settings(Map.of(KEY, Keys.GOOD));
        TokenSettings other = settings(
                Map.of(KEY, Keys.GOOD, "tintype.data", folder.resolve("other").toString()));
        byte[] secret = node.secretFor("links").orElseThrow();
        assertThat(secret).hasSize(32);
        assertThat(other.secretFor("links"))
                .hasValueSatisfying(same -> assertThat(same).isEqualTo(secret));
        assertThat(node.secretFor("else"))
                .hasValueSatisfying(another -> assertThat(another).isNotEqualTo(secret));
        assertThat(settings(Map.of()).secretFor("links"))
                .hasValueSatisfying(another -> assertThat(another).isNotEqualTo(secret));
    }

    @Test
    void thereIsNoSecretWhereAnIdentityProviderSigns() {
        TokenSettings settings = settings(Map.of(
                IdentityProviderSettings.ISSUER,
                "https://idp.example",
                IdentityProviderSettings.KEY_LOCATION,
                "https://idp.example/jwks"));
        assertThat(settings.secretFor("links")).isEmpty();
    }

    private TokenSettings settings(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of("tintype.data", folder.toString()));
        all.putAll(values);
        SettingsSource source = FakeSettings.of(all);
        DataFolder data = new DataFolder(source);
        return new TokenSettings(
                source, data, new DatabaseSettings(source, data), new IdentityProviderSettings(source));
    }
}
