package org.tintype.delivery.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.account.IdentityProviderSettings;
import org.tintype.account.token.TokenSettings;
import org.tintype.platform.data.DatabaseSettings;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

class LinkSettingsTest {

    private static final String HEX = "01".repeat(32);
    private static final Map<String, String> PROVIDER = Map.of(
            IdentityProviderSettings.ISSUER,
            "https://idp.example",
            IdentityProviderSettings.KEY_LOCATION,
            "https://idp.example/jwks");
    private static final Map<String, String> SHARED = Map.of("tintype.db.url", "jdbc:postgresql://db/tintype");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @Test
    void keyIsConfiguredAsTextOrAsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), HEX + "\n");
        assertThat(idOf(Map.of(LinkSettings.KEY, HEX))).isEqualTo(Links.KEY.id());
        assertThat(idOf(Map.of(LinkSettings.KEY, file.toString()))).isEqualTo(Links.KEY.id());
        assertThat(idOf(with(PROVIDER, with(SHARED, LinkSettings.KEY, HEX)))).isEqualTo(Links.KEY.id());
        assertThat(folder.resolve("links.key")).doesNotExist();
    }

    @Test
    void keyIsDerivedFromTheOneThatTokensAreSignedWith() throws IOException {
        String first = idOf(Map.of());
        assertThat(idOf(Map.of())).isEqualTo(first);
        assertThat(folder.resolve("links.key")).doesNotExist();

        Path shared = folder.resolve("token-key.pem");
        Map<String, String> elsewhere =
                Map.of("tintype.data", folder.resolve("other").toString(), "tintype.token.key", shared.toString());
        assertThat(idOf(with(SHARED, elsewhere))).isEqualTo(first);
        assertThat(idOf(Map.of("tintype.data", folder.resolve("third").toString())))
                .isNotEqualTo(first);
    }

    @Test
    void keyIsMadeWhereAnIdentityProviderIsTrusted() throws IOException {
        String first = idOf(PROVIDER);
        assertThat(idOf(PROVIDER)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("links.key"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("token-key.pem")).doesNotExist();
        Files.delete(folder.resolve("links.key"));
        assertThat(idOf(PROVIDER)).isNotEqualTo(first);
    }

    @Test
    void damagedKeyInTheFolderIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("links.key"), "damaged");
        assertThatThrownBy(() -> settings(PROVIDER))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(LinkSettings.KEY + ": ");
        assertThat(file).hasContent("damaged");
    }

    @Test
    void nodeOnASharedDatabaseNeedsAKeyThatTheOthersHave() {
        assertThatThrownBy(() -> settings(with(SHARED, PROVIDER)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(LinkSettings.KEY + ": must be set on a database");
        assertThat(folder.resolve("links.key")).doesNotExist();
    }

    @Test
    void formerKeyIsFoundAndSignsNothing() {
        LinkKeys keys = settings(Map.of(LinkSettings.KEY, "02".repeat(32), LinkSettings.FORMER_KEY, HEX))
                .keys();
        assertThat(keys.current().id()).isEqualTo(Links.OTHER_KEY.id());
        assertThat(keys.find(Links.KEY.id())).isPresent();
        assertThat(keys.find(Links.OTHER_KEY.id())).isPresent();
        assertThat(keys.find(Links.key("03").id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "0101010101010101010101010101010101010101010101010101010101010101" + "0",
                "01010101010101010101010101010101010101010101010101010101010101",
                "/etc",
                "/dev/null",
                "hunter2\0"
            })
    void keyThatCannotBeUsedIsNamedAndNotShown(String value) {
        for (String setting : new String[] {LinkSettings.KEY, LinkSettings.FORMER_KEY}) {
            assertThatThrownBy(() -> settings(Map.of(setting, value)))
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageStartingWith(setting + ": ")
                    .hasMessageNotContaining("hunter2")
                    .hasNoCause();
        }
    }

    private String idOf(Map<String, String> values) {
        return settings(values).keys().current().id();
    }

    private LinkSettings settings(Map<String, String> values) {
        SettingsSource source = FakeSettings.of(with(Map.of("tintype.data", folder.toString()), values));
        DataFolder data = new DataFolder(source);
        DatabaseSettings database = new DatabaseSettings(source, data);
        return new LinkSettings(
                source,
                new TokenSettings(source, data, database, new IdentityProviderSettings(source)),
                data,
                database);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static Map<String, String> with(Map<String, String> some, String key, String value) {
        return with(some, Map.of(key, value));
    }
}
