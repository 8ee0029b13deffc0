package org.tintype.platform.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Textual encodings of certificates and private keys (RFC 7468). What begins with the right line and goes on wrong is an
 * {@link IllegalArgumentException}: a chain is not cut short because its file is still being written.
 */
final class Pem {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)(-----END \\1-----)?");

    private final String text;

    Pem(String text) {
        this.text = text;
    }

    /** Returns all certificates, in the order of the text. */
    List<X509Certificate> certificates() throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (byte[] encoded : blocks("CERTIFICATE")) {
            certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)));
        }
        return certificates;
    }

    /** Returns the first PKCS#8 key that needs no password (RFC 5958), where there is one. */
    Optional<KeySpec> key() {
        return blocks("PRIVATE KEY").stream()
                .<KeySpec>map(PKCS8EncodedKeySpec::new)
                .findFirst();
    }

    /** Returns the first PKCS#8 key that needs a password (RFC 5958, section 3), where there is one. */
    Optional<byte[]> encryptedKey() {
        return blocks("ENCRYPTED PRIVATE KEY").stream().findFirst();
    }

    /** Opens a key that needs a password. */
    static KeySpec decrypt(byte[] key, String password) throws IOException, GeneralSecurityException {
        EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(key);
        String algorithm = algorithm(encrypted);
        PBEKeySpec secret = new PBEKeySpec(password.toCharArray());
        try {
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(algorithm).generateSecret(secret),
                    encrypted.getAlgParameters());
            return encrypted.getKeySpec(cipher);
        } finally {
            secret.clearPassword();
        }
    }

    /** JDK 17 names the family of PBES2 (RFC 8018) where the cipher is asked for, and the cipher in its parameters. */
    private static String algorithm(EncryptedPrivateKeyInfo encrypted) {
        String name = encrypted.getAlgName();
        return name.equals("PBES2") || name.equals("1.2.840.113549.1.5.13")
                ? String.valueOf(encrypted.getAlgParameters())
                : name;
    }

    private List<byte[]> blocks(String label) {
        List<byte[]> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(label)) {
                if (matcher.group(3) == null) {
                    throw new IllegalArgumentException(label + " without an end");
                }
                blocks.add(Base64.getMimeDecoder().decode(matcher.group(2)));
            }
        }
        return blocks;
    }
}
