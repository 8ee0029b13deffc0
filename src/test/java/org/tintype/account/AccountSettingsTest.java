package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.WrongSetting;

class AccountSettingsTest {

    @Test
    void shortPasswordNamesTheKeyAndNotThePassword() {
        assertThatThrownBy(() -> settings("hunter2"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tintype.admin.password: ")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void longEnoughPasswordIsTaken() {
        assertThat(settings("correct horse").adminPassword()).contains("correct horse");
    }

    private static AccountSettings settings(String password) {
        return new AccountSettings(FakeSettings.of(Map.of("tintype.admin.password", password)));
    }
}
