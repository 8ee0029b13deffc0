package org.tintype.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

/** {@code tintype.admin.password}: the password that the first start gives the user {@code admin}. */
@Singleton
public final class AccountSettings implements Settings {

    private static final String ADMIN_PASSWORD = "tintype.admin.password";

    private final Optional<String> adminPassword;

    @Inject
    public AccountSettings(SettingsSource source) {
        this.adminPassword = source.text(ADMIN_PASSWORD).map(AccountSettings::acceptable);
    }

    public Optional<String> adminPassword() {
        return adminPassword;
    }

    private static String acceptable(String password) {
        try {
            return Passwords.acceptable(password, FirstAdmin.USERNAME);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(ADMIN_PASSWORD, String.valueOf(e.getMessage()));
        }
    }
}
