package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Wrong settings stop the start, and say which they are. */
class SettingsIT {

    @Test
    void theWrongSettingsOfAllRoomsAreNamedAtOnce() {
        Map<String, String> wrong = Map.of(
                "tintype.upload.max-bytes", "10MB",
                "tintype.grpc.transport", "carrier-pigeon",
                "tintype.base-url", "pictures.example",
                "tintype.cors.origins", "*",
                "tintype.admin.password", "too short",
                "mp.jwt.verify.issuer", "https://idp.example");
        try (ApplicationServer server = ApplicationServer.launch(ApplicationServer.newData(), wrong)) {
            server.awaitLog("Tintype does not start");
            assertThat(server.log())
                    .contains("tintype.upload.max-bytes: must be a whole number")
                    .contains("tintype.grpc.transport: must be one of")
                    .contains("tintype.base-url: must be an absolute")
                    .contains("tintype.cors.origins: must be origins")
                    .contains("tintype.admin.password: must have")
                    .contains("mp.jwt.verify.publickey.location: must be set")
                    .doesNotContain("too short");
            assertThat(server.readiness()).isNotEqualTo(200);
            assertThat(server.data().resolve("token-key.pem")).doesNotExist();
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ApplicationServer server = ApplicationServer.launch(
                        ApplicationServer.newData(),
                        Map.of(
                                "tintype.grpc.transport",
                                "netty",
                                "tintype.grpc.port",
                                String.valueOf(taken.getLocalPort())))) {
            server.awaitLog("tintype.grpc.port: cannot listen on 127.0.0.1:" + taken.getLocalPort());
            assertThat(server.readiness()).isNotEqualTo(200);
        }
    }

    @Test
    void theAdminsPasswordCanBeSetAndIsNotLogged() {
        String password = "a password of my own";
        try (ApplicationServer server = ApplicationServer.start(
                ApplicationServer.newData(),
                Map.of("tintype.admin.password", password, "tintype.upload.max-bytes", "2000"))) {
            assertThat(server.data().resolve("admin-password")).doesNotExist();
            RestClient admin = new RestClient(server.http(), null).signIn("admin", password);
            assertThat(admin.me().getString("username")).isEqualTo("admin");
            RestClient.read(admin.upload(RestClient.form().file(new byte[2001], "x.jpg")), 413);
            assertThat(server.log()).doesNotContain(password, admin.token());
        }
    }
}
