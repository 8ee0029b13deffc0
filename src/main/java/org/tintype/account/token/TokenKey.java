package org.tintype.account.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.tintype.platform.data.DatabaseSettings;
import org.tintype.platform.files.DurableFiles;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

/** The RSA key pair that access tokens are signed with and verified by. */
public record TokenKey(RSAPrivateCrtKey privateKey, RSAPublicKey publicKey) {

    static final String SETTING = "tintype.token.key";

    private static final int BITS = 3072;
    private static final int LEAST_BITS = 2048;
    private static final int SECRET_BYTES = 32;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /**
     * Returns the key of the settings, or that of the data folder, which is made where it is not there yet.
     *
     * @throws WrongSetting if the key cannot be used, or none is set although other nodes may share the database
     */
    static TokenKey load(SettingsSource source, DataFolder data, DatabaseSettings database) {
        Optional<String> configured = source.text(SETTING);
        try {
            if (configured.isPresent()) {
                String value = configured.get();
                return ofPem(value.startsWith(BEGIN) ? value : Files.readString(source.path(SETTING, Path.of(""))));
            }
            if (database.isShared()) {
                throw new WrongSetting(SETTING, "must be set on a database that other nodes may share");
            }
            return ofFolder(data);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new WrongSetting(
                    SETTING,
                    "must be an RSA private key of " + LEAST_BITS + " bits or more as PKCS#8 PEM, or a file of it");
        }
    }

    /**
     * Returns a secret of 256 bits that all nodes with this key have, and that is of no use for anything else.
     *
     * @param purpose what it is for
     */
    byte[] secretFor(String purpose) {
        // Of the key's numbers, which are the same whatever wrote its file.
        return Hkdf.derive(
                privateKey.getPrivateExponent().toByteArray(),
                privateKey.getModulus().toByteArray(),
                purpose.getBytes(StandardCharsets.UTF_8),
                SECRET_BYTES);
    }

    /** Returns the public half as PEM (RFC 7468, section 13). */
    public String publicPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(publicKey.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** One at a time: the first start must not make two keys. */
    private static synchronized TokenKey ofFolder(DataFolder data) throws IOException, GeneralSecurityException {
        Path file = data.resolve("token-key.pem");
        if (!Files.exists(file)) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            String pem = BEGIN + "\n" + Base64.getMimeEncoder().encodeToString(encoded) + "\n" + END + "\n";
            DurableFiles.writeSecret(file, pem.getBytes(StandardCharsets.US_ASCII));
        }
        return ofPem(Files.readString(file));
    }

    private static TokenKey ofPem(String pem) throws GeneralSecurityException {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a PKCS#8 PEM");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
        KeyFactory factory = KeyFactory.getInstance("RSA");
        if (!(factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)) instanceof RSAPrivateCrtKey privateKey)
                || privateKey.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException("not a usable RSA key");
        }
        RSAPublicKeySpec spec = new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent());
        return new TokenKey(privateKey, (RSAPublicKey) factory.generatePublic(spec));
    }

    /** Leaves the key out, so that it cannot end in a log. */
    @Override
    public String toString() {
        return "TokenKey[" + publicKey.getModulus().bitLength() + " bits]";
    }
}
