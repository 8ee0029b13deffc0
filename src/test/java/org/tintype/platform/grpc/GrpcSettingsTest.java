package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.pkitesting.X509Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.fixture.TestCertificates;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.WrongSetting;

class GrpcSettingsTest {

    @Test
    void plainTextStaysOnThisMachine() {
        GrpcSettings plain = settings(Map.of());
        assertThat(plain.address().getAddress().isLoopbackAddress()).isTrue();
        assertThat(plain.address().getPort()).isEqualTo(9090);
        assertThat(plain.showsTokens()).isFalse();
    }

    @Test
    void plainTextOnANetworkShowsTokens() {
        for (String address : new String[] {"0.0.0.0", "::", "192.0.2.1"}) {
            assertThat(settings(Map.of("tintype.grpc.address", address)).showsTokens())
                    .as(address)
                    .isTrue();
        }
        for (String address : new String[] {"127.0.0.1", "::1", "localhost"}) {
            assertThat(settings(Map.of("tintype.grpc.address", address)).showsTokens())
                    .as(address)
                    .isFalse();
        }
    }

    @Test
    void tlsIsForAllNetworks(@TempDir Path folder) throws Exception {
        X509Bundle server = new TestCertificates().server();
        GrpcSettings tls = settings(Map.of(
                "tintype.grpc.tls.certificate",
                Files.writeString(folder.resolve("tls.crt"), server.getCertificatePathPEM())
                        .toString(),
                "tintype.grpc.tls.key",
                Files.writeString(folder.resolve("tls.key"), server.getPrivateKeyPEM())
                        .toString()));
        assertThat(tls.address().getAddress().isAnyLocalAddress()).isTrue();
        assertThat(tls.showsTokens()).isFalse();
    }

    @Test
    void tlsThatCannotWorkIsNamed() {
        assertWrong("tintype.grpc.tls.key", Map.of("tintype.grpc.tls.certificate", "nothing.pem"));
        assertWrong(
                "tintype.grpc.tls.certificate",
                Map.of("tintype.grpc.tls.certificate", "nothing.pem", "tintype.grpc.tls.key", "nothing.pem"));
    }

    @Test
    void anAddressIsOne() {
        assertWrong("tintype.grpc.address", Map.of("tintype.grpc.address", "[::1"));
        assertWrong("tintype.grpc.address", Map.of("tintype.grpc.address", "no host"));
    }

    private static GrpcSettings settings(Map<String, String> values) {
        return new GrpcSettings(FakeSettings.of(values));
    }

    private static void assertWrong(String key, Map<String, String> values) {
        assertThatThrownBy(() -> settings(values))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(key + ": ");
    }
}
