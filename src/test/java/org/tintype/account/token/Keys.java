package org.tintype.account.token;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.tintype.account.IdentityProviderSettings;
import org.tintype.platform.data.DatabaseSettings;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.SettingsSource;

/** Keys to configure, each made once. */
public final class Keys {

    public static final String GOOD = pem("RSA", 2048);
    public static final String OTHER = pem("RSA", 2048);
    static final String WEAK = pem("RSA", 1024);
    static final String ELLIPTIC = pem("EC", 256);

    static final Map<String, String> JWKS_URL = Map.of("mp.jwt.verify.publickey.location", "https://idp.example/jwks");

    private Keys() {}

    /** Returns settings with a configured key. */
    public static TokenSettings settings(String pem) {
        SettingsSource source = FakeSettings.of(Map.of(TokenKey.SETTING, pem));
        DataFolder data = new DataFolder(source);
        return new TokenSettings(
                source, data, new DatabaseSettings(source, data), new IdentityProviderSettings(source));
    }

    /** Returns settings that trust an identity provider on a database that nodes may share. */
    static TokenSettings trusting(Map<String, String> provider) {
        Map<String, String> all = new HashMap<>(provider);
        all.put("mp.jwt.verify.issuer", "https://idp.example");
        all.put("tintype.db.url", "jdbc:postgresql://db/tintype");
        SettingsSource source = FakeSettings.of(all);
        DataFolder data = new DataFolder(source);
        return new TokenSettings(
                source, data, new DatabaseSettings(source, data), new IdentityProviderSettings(source));
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
