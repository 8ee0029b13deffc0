package org.tintype.delivery.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tintype.account.token.TokenSettings;
import org.tintype.platform.data.DatabaseSettings;
import org.tintype.platform.files.DurableFiles;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

/**
 * {@code tintype.links.key}: what links are signed with, as 64 or more hexadecimal digits, or the path of a file of them.
 * Without it the key is derived from the one that tokens are signed with, or, where an identity provider signs those, made
 * in the data folder. {@code tintype.links.former-key}: another whose links still hold.
 */
@Singleton
public final class LinkSettings implements Settings {

    static final String KEY = "tintype.links.key";
    static final String FORMER_KEY = "tintype.links.former-key";

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64,}");
    private static final String PURPOSE = "tintype signed links";

    private final LinkKeys keys;

    /**
     * Reads the keys, and makes one in the data folder where that is the only place for it.
     *
     * @throws WrongSetting if a key cannot be used, or none is set although other nodes may have to know it
     */
    @Inject
    public LinkSettings(SettingsSource source, TokenSettings tokens, DataFolder data, DatabaseSettings database) {
        LinkKey current = configured(source, KEY)
                .or(() -> tokens.secretFor(PURPOSE).map(LinkKey::new))
                .orElseGet(() -> ofFolder(data, database));
        this.keys = new LinkKeys(current, configured(source, FORMER_KEY));
    }

    public LinkKeys keys() {
        return keys;
    }

    private static Optional<LinkKey> configured(SettingsSource source, String setting) {
        return source.text(setting).map(value -> {
            try {
                return ofHex(
                        HEX.matcher(value).matches() ? value : Files.readString(source.path(setting, Path.of(""))));
            } catch (IOException | IllegalArgumentException e) {
                throw unusable(setting);
            }
        });
    }

    private static LinkKey ofFolder(DataFolder data, DatabaseSettings database) {
        if (database.isShared()) {
            throw new WrongSetting(
                    KEY, "must be set on a database that other nodes may share, where an identity provider is trusted");
        }
        Path file = data.resolve("links.key");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[LinkKey.LEAST_BYTES];
                new SecureRandom().nextBytes(secret);
                String hex = HexFormat.of().formatHex(secret) + "\n";
                DurableFiles.writeSecret(file, hex.getBytes(StandardCharsets.US_ASCII));
            }
            return ofHex(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSetting(KEY, "is not set, and " + file + " can be neither read nor made");
        }
    }

    private static LinkKey ofHex(String text) {
        return new LinkKey(HexFormat.of().parseHex(text.strip()));
    }

    private static WrongSetting unusable(String setting) {
        return new WrongSetting(
                setting,
                "must be " + 2 * LinkKey.LEAST_BYTES
                        + " or more hexadecimal digits, an even number, or a file of them");
    }
}
