package org.tintype.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

class DatabaseSettingsTest {

    @Test
    void withoutSettingsItIsAFileInTheDataFolderThatNobodyShares() {
        DatabaseSettings settings = settings(Map.of("tintype.data", "/some/folder"));
        assertThat(settings.url())
                .startsWith("jdbc:h2:file:" + Path.of("/some/folder/database/tintype"))
                .contains("WRITE_DELAY=0");
        assertThat(settings.isShared()).isFalse();
    }

    @Test
    void postgresIsShared() {
        DatabaseSettings settings = settings(Map.of(
                "tintype.db.url", "jdbc:postgresql://db/tintype",
                "tintype.db.user", "somebody",
                "tintype.db.password", "secret"));
        assertThat(settings.url()).isEqualTo("jdbc:postgresql://db/tintype");
        assertThat(settings.user()).isEqualTo("somebody");
        assertThat(settings.password()).isEqualTo("secret");
        assertThat(settings.isShared()).isTrue();
    }

    @Test
    void h2ByUrlIsNotShared() {
        assertThat(settings(Map.of("tintype.db.url", "jdbc:h2:mem:x")).isShared())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://root:hunter2@db/tintype", "hunter2", "postgresql://hunter2@db"})
    void urlOfAnotherDatabaseNamesTheKeyAndNotTheUrl(String url) {
        assertThatThrownBy(() -> settings(Map.of("tintype.db.url", url)))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tintype.db.url: ")
                .hasMessageNotContaining("hunter2");
    }

    private static DatabaseSettings settings(Map<String, String> values) {
        SettingsSource source = FakeSettings.of(values);
        return new DatabaseSettings(source, new DataFolder(source));
    }
}
