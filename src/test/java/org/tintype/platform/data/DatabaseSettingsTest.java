package org.tintype.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

class DatabaseSettingsTest {

    /** Enough for some to meet a reader at the wrong moment. */
    private static final int COMMITS = 5_000;

    @Test
    void withoutSettingsItIsAFileInTheDataFolderThatNobodyShares() {
        DatabaseSettings settings = settings(Map.of("tintype.data", "/some/folder"));
        assertThat(settings.url())
                .startsWith("jdbc:h2:file:" + Path.of("/some/folder/database/tintype"))
                .contains("WRITE_DELAY=0")
                .contains("OPTIMIZE_REUSE_RESULTS=FALSE");
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
    @ValueSource(
            strings = {
                "jdbc:h2:mem:%s",
                "jdbc:h2:mem:%s;LOCK_TIMEOUT=5000",
                "jdbc:h2:mem:%s;optimize_reuse_results=1;LOCK_TIMEOUT=5000",
                "jdbc:h2:mem:%s;OPTIMIZE_REUSE_RESULTS=FALSE"
            })
    void whatH2HasReadWhileAChangeWasCommittedIsNotGivenAgain(String url) throws Exception {
        String named = settings(Map.of("tintype.db.url", url.formatted(UUID.randomUUID())))
                .url();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Connection writer = DriverManager.getConnection(named);
                Connection reader = DriverManager.getConnection(named);
                Statement write = writer.createStatement()) {
            write.execute("create table access(id int primary key)");
            try (PreparedStatement read = reader.prepareStatement("select id from access where id = 1")) {
                for (int round = 0; round < COMMITS; round++) {
                    write.execute("insert into access values (1)");
                    AtomicBoolean committed = new AtomicBoolean();
                    Future<Boolean> foundAfterwards = pool.submit(() -> {
                        while (!committed.get()) {
                            boolean ignored = isFound(read);
                        }
                        return isFound(read);
                    });
                    write.execute("delete from access");
                    committed.set(true);
                    assertThat(foundAfterwards.get()).isFalse();
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean isFound(PreparedStatement read) throws SQLException {
        try (ResultSet rows = read.executeQuery()) {
            return rows.next();
        }
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
