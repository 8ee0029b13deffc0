package org.tintype.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.WrongSetting;

class CleanUpSettingsTest {

    @Test
    void contentStaysTenMinutesAndIsAskedAboutEveryMinute() {
        CleanUpSettings settings = new CleanUpSettings(FakeSettings.of(Map.of()));
        assertThat(settings.grace()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.interval()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({"grace, 0", "grace, 2592001", "grace, 1.5", "interval, 0", "interval, 86401", "interval, soon"})
    void whatIsOutOfBoundsIsNamed(String name, String value) {
        String key = "tintype.cleanup." + name + "-seconds";
        assertThatThrownBy(() -> new CleanUpSettings(FakeSettings.of(Map.of(key, value))))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(key);
    }
}
