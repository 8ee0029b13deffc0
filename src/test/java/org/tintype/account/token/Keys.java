package org.tintype.account.token;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import org.tintype.platform.data.DatabaseSettings;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.SettingsSource;

/** Keys to configure, each made once. */
final class Keys {

    static final String GOOD = pem("RSA", 2048);
    static final String OTHER = pem("RSA", 2048);
    static final String WEAK = pem("RSA", 1024);
    static final String ELLIPTIC = pem("EC", 256);

    private Keys() {}

    /** Returns settings with a configured key. */
    static TokenSettings settings(String pem) {
        SettingsSource source = FakeSettings.of(Map.of(TokenKey.SETTING, pem));
        DataFolder data = new DataFolder(source);
        return new TokenSettings(source, data, new DatabaseSettings(source, data));
    }

    private static String pem(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            KeyPair pair = generator.generateKeyPair();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
