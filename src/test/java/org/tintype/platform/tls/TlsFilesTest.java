package org.tintype.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.pkitesting.CertificateBuilder.Algorithm;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tintype.fixture.TestCertificates;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.WrongSetting;

class TlsFilesTest {

    private static final String CERTIFICATE = "x.tls.certificate";
    private static final String KEY = "x.tls.key";
    private static final String PASSWORD = "x.tls.key-password";
    private static final String CLIENT_CA = "x.tls.client-ca";

    private final Map<String, String> settings = new HashMap<>();
    private final TestCertificates authority = new TestCertificates();
    private final X509Bundle server = authority.server();

    @TempDir
    private Path folder;

    TlsFilesTest() throws Exception {}

    @BeforeEach
    void setUpTls() throws IOException {
        file(CERTIFICATE, server.getCertificatePathPEM());
        file(KEY, server.getPrivateKeyPEM());
    }

    @Test
    void noSettingsAreNoTls() {
        assertThat(TlsFiles.of(FakeSettings.of(Map.of()), "x.tls")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"rsa2048", "ecp256", "ecp384", "ed25519"})
    void keysOfEveryUsualKindAreRead(Algorithm algorithm) throws Exception {
        X509Bundle other = authority.server(algorithm);
        file(CERTIFICATE, other.getCertificatePathPEM());
        file(KEY, other.getPrivateKeyPEM());
        assertThat(credentials().key()).isEqualTo(other.getKeyPair().getPrivate());
        assertThat(credentials().certificate()).isEqualTo(other.getCertificate());
    }

    @Test
    void theChainKeepsItsOrder() throws IOException {
        file(CERTIFICATE, "subject=localhost\n" + server.getCertificatePEM() + "\nissuer=…\n" + authority.pem());
        assertThat(credentials().chain()).containsExactly(server.getCertificate(), server.getRootCertificate());
    }

    @Test
    void certificateAndKeyMayStandInOneFile() throws IOException {
        file(CERTIFICATE, server.getPrivateKeyPEM() + "\n" + server.getCertificatePathPEM());
        settings.put(KEY, settings.get(CERTIFICATE));
        assertThat(credentials().key()).isEqualTo(server.getKeyPair().getPrivate());
    }

    @Test
    void aKeyMayNeedAPassword() throws Exception {
        file(KEY, TestCertificates.encrypted(server, "open sesame"));
        settings.put(PASSWORD, "open sesame");
        assertThat(credentials().key()).isEqualTo(server.getKeyPair().getPrivate());

        settings.put(PASSWORD, "open barley");
        assertWrong(PASSWORD + ": does not open the key in " + KEY);
        settings.remove(PASSWORD);
        assertWrong(PASSWORD + ": must be set");
    }

    @Test
    void clientsAreAskedForCertificatesOnlyWhereTheirAuthorityIsNamed() throws IOException {
        assertThat(credentials().clientAuthorities()).isEmpty();
        file(CLIENT_CA, authority.pem());
        assertThat(credentials().clientAuthorities()).containsExactly(server.getRootCertificate());
    }

    @Test
    void halfASetupIsWrong() {
        String key = settings.remove(KEY);
        assertWrong(KEY + ": must be set");
        settings.remove(CERTIFICATE);
        settings.put(KEY, String.valueOf(key));
        assertWrong(CERTIFICATE + ": must be set");
        settings.remove(KEY);
        settings.put(PASSWORD, "of no key");
        assertWrong(CERTIFICATE + ": must be set");
        settings.remove(PASSWORD);
        settings.put(CLIENT_CA, "of no server");
        assertWrong(CERTIFICATE + ": must be set");
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws IOException {
        for (String setting : new String[] {CERTIFICATE, KEY, CLIENT_CA}) {
            Optional<String> before = Optional.ofNullable(settings.get(setting));
            for (String path : new String[] {folder.resolve("nothing").toString(), folder.toString()}) {
                settings.put(setting, path);
                assertWrong(setting + ": must be a file that can be read");
            }
            settings.put(setting, "\0");
            assertWrong(setting + ": must be a path");
            before.ifPresentOrElse(path -> settings.put(setting, path), () -> settings.remove(setting));
        }
    }

    @Test
    void whatIsNoCertificateIsNamed() throws Exception {
        String garbage = "-----BEGIN CERTIFICATE-----\nc2VjcmV0\n-----END CERTIFICATE-----\n";
        String chain = server.getCertificatePEM() + "\n" + authority.pem();
        for (String text : new String[] {
            "", server.getPrivateKeyPEM(), garbage, server.getCertificatePEM() + garbage, chain.substring(0, 900)
        }) {
            file(CERTIFICATE, text);
            assertWrong(CERTIFICATE + ": must hold X.509 certificates");
        }
        Files.write(folder.resolve(CERTIFICATE), server.getCertificate().getEncoded());
        assertWrong(CERTIFICATE + ": must hold X.509 certificates");
        file(CERTIFICATE, chain);
        file(CLIENT_CA, "none");
        assertWrong(CLIENT_CA + ": must hold X.509 certificates");
    }

    @Test
    void whatIsNoKeyIsNamed() throws Exception {
        String pkcs1 = server.getPrivateKeyPEM().replace("PRIVATE KEY", "EC PRIVATE KEY");
        String cut = server.getPrivateKeyPEM().substring(0, 80);
        for (String text : new String[] {"", server.getCertificatePEM(), pkcs1, cut}) {
            file(KEY, text);
            assertWrong(KEY + ": must hold a PKCS#8 key");
        }
        file(KEY, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
        assertWrong(KEY + ": must hold the key of the first certificate");
        file(KEY, "-----BEGIN ENCRYPTED PRIVATE KEY-----\nc2VjcmV0\n-----END ENCRYPTED PRIVATE KEY-----\n");
        settings.put(PASSWORD, "any");
        assertWrong(PASSWORD + ": does not open the key");
    }

    @Test
    void keyAndCertificateBelongTogether() throws Exception {
        for (Algorithm algorithm : new Algorithm[] {Algorithm.ecp256, Algorithm.ecp384, Algorithm.rsa2048}) {
            file(KEY, authority.server(algorithm).getPrivateKeyPEM());
            assertWrong(KEY + ": must hold the key of the first certificate in " + CERTIFICATE);
        }
        file(KEY, server.getPrivateKeyPEM());
        file(CERTIFICATE, authority.pem() + "\n" + server.getCertificatePEM());
        assertWrong(KEY + ": must hold the key of the first certificate in " + CERTIFICATE);
    }

    @Test
    void aCertificateIsOfItsTime() throws Exception {
        use(authority.serverFrom(-3));
        assertWrong(CERTIFICATE + ": holds a certificate that has expired");
        use(authority.serverFrom(3));
        assertWrong(CERTIFICATE + ": holds a certificate that is not valid yet");
    }

    @Test
    void keysStayOutOfLogs() {
        TlsFiles files = TlsFiles.of(FakeSettings.of(settings), "x.tls").orElseThrow();
        assertThat(files.texts().toString()).doesNotContain("KEY");
        assertThat(credentials().toString())
                .isEqualTo("Credentials[serial="
                        + server.getCertificate().getSerialNumber().toString(16) + "]");
    }

    private void use(X509Bundle bundle) throws IOException {
        file(CERTIFICATE, bundle.getCertificatePathPEM());
        file(KEY, bundle.getPrivateKeyPEM());
    }

    private void file(String setting, String text) throws IOException {
        settings.put(setting, Files.writeString(folder.resolve(setting), text).toString());
    }

    private Credentials credentials() {
        TlsFiles files = TlsFiles.of(FakeSettings.of(settings), "x.tls").orElseThrow();
        return files.credentials(files.texts());
    }

    private void assertWrong(String message) {
        assertThatThrownBy(this::credentials)
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContainingAny("-----", "c2VjcmV0", "sesame", "barley");
    }
}
