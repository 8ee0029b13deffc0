package org.tintype.platform.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.security.spec.KeySpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

/**
 * The PEM files that settings name: {@code ….certificate}, {@code ….key} with {@code ….key-password}, and
 * {@code ….client-ca}. Whatever is wrong with one of them is a {@link WrongSetting} that names its key and tells nothing
 * of what is in it.
 */
public final class TlsFiles {

    private final String certificateKey;
    private final String keyKey;
    private final String passwordKey;
    private final String clientCaKey;

    private final Path certificate;
    private final Path key;
    private final Optional<String> password;
    private final Optional<Path> clientCa;

    private TlsFiles(SettingsSource source, String prefix) {
        this.certificateKey = prefix + ".certificate";
        this.keyKey = prefix + ".key";
        this.passwordKey = prefix + ".key-password";
        this.clientCaKey = prefix + ".client-ca";
        this.certificate = path(source, certificateKey).orElseThrow(() -> missing(certificateKey));
        this.key = path(source, keyKey).orElseThrow(() -> missing(keyKey));
        this.password = source.text(passwordKey);
        this.clientCa = path(source, clientCaKey);
    }

    /** Returns the files that the keys below a prefix name; nothing where none of the keys is set. */
    public static Optional<TlsFiles> of(SettingsSource source, String prefix) {
        return Stream.of(".certificate", ".key", ".key-password", ".client-ca")
                        .allMatch(key -> source.text(prefix + key).isEmpty())
                ? Optional.empty()
                : Optional.of(new TlsFiles(source, prefix));
    }

    /** Returns what the files hold now, whether it is of any use or not. */
    public Texts texts() {
        return new Texts(
                text(certificateKey, certificate),
                text(keyKey, key),
                clientCa.map(file -> text(clientCaKey, file)).orElse(""));
    }

    /** Returns the credentials in these texts; those of the server are valid now, and belong together. */
    public Credentials credentials(Texts texts) {
        List<X509Certificate> chain = certificates(certificateKey, texts.certificate());
        X509Certificate own = chain.get(0);
        requireValid(own);
        PrivateKey privateKey = privateKey(new Pem(texts.key()), own.getPublicKey());
        return new Credentials(
                privateKey, chain, clientCa.isPresent() ? certificates(clientCaKey, texts.clientCa()) : List.of());
    }

    private void requireValid(X509Certificate own) {
        try {
            own.checkValidity();
        } catch (CertificateExpiredException e) {
            throw new WrongSetting(certificateKey, "holds a certificate that has expired");
        } catch (CertificateException e) {
            throw new WrongSetting(certificateKey, "holds a certificate that is not valid yet");
        }
    }

    private PrivateKey privateKey(Pem pem, PublicKey counterpart) {
        KeySpec encoded;
        try {
            encoded = pem.encryptedKey().map(this::decrypted).or(pem::key).orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    keyKey, "must hold a PKCS#8 key as PEM (BEGIN PRIVATE KEY or BEGIN ENCRYPTED PRIVATE KEY)");
        }
        return PairedKey.of(encoded, counterpart)
                .orElseThrow(() ->
                        new WrongSetting(keyKey, "must hold the key of the first certificate in " + certificateKey));
    }

    private KeySpec decrypted(byte[] encrypted) {
        String secret = password.orElseThrow(
                () -> new WrongSetting(passwordKey, "must be set, because the key in " + keyKey + " is encrypted"));
        try {
            return Pem.decrypt(encrypted, secret);
        } catch (IOException | GeneralSecurityException e) {
            throw new WrongSetting(passwordKey, "does not open the key in " + keyKey);
        }
    }

    private static List<X509Certificate> certificates(String setting, String text) {
        try {
            List<X509Certificate> certificates = new Pem(text).certificates();
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (CertificateException | IllegalArgumentException e) {
            // Told like a file without any.
        }
        throw new WrongSetting(setting, "must hold X.509 certificates as PEM (BEGIN CERTIFICATE)");
    }

    private static Optional<Path> path(SettingsSource source, String setting) {
        try {
            return source.text(setting).map(Path::of);
        } catch (InvalidPathException e) {
            throw new WrongSetting(setting, "must be a path of the file system");
        }
    }

    private static String text(String setting, Path file) {
        try {
            // PEM is ASCII; what is not, is said to be no PEM.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new WrongSetting(setting, "must be a file that can be read");
        }
    }

    private static WrongSetting missing(String setting) {
        return new WrongSetting(setting, "must be set for TLS");
    }

    /** What the files hold. */
    public record Texts(String certificate, String key, String clientCa) {

        /** Leaves the key out, so that it cannot end in a log. */
        @Override
        public String toString() {
            return "Texts[]";
        }
    }
}
