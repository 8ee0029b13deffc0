package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tintype.fixture.CameraJpeg;
import org.tintype.proto.v1.Image;

/** The same WAR on a PostgreSQL that it shares with others. */
class PostgresIT {

    @Test
    void theServiceRunsOnPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> database = Map.of(
                    "tintype.db.url", postgres.getJdbcUrl("postgres", "postgres"), "tintype.db.user", "postgres");
            refusesToStartWithoutASharedKey(database);

            Path data = ApplicationServer.newData();
            Path key = SharedKey.newFile();
            JsonObject image;
            UUID id = UUID.randomUUID();
            Image stored;
            try (ApplicationServer server =
                    ApplicationServer.start(data, with(database, "tintype.token.key", key.toString()))) {
                Service service = new Service(server);
                RestClient user = service.newUser();
                image = user.upload(CameraJpeg.gradient(64, 48).withGps().bytes(), "Größe 😀.jpg");
                assertThat(image.getString("title")).isEqualTo("Größe 😀");
                assertThat(RestClient.read(user.get("api/v1/images/" + image.getString("id")), 200))
                        .isEqualTo(image);
                RestClient.read(service.newUser().get(image.getString("id")), 403);
                try (GrpcClient client = service.grpc(user.token())) {
                    stored = client.store(id, CameraJpeg.gradient(48, 64).bytes());
                }
                assertThat(data.resolve("database")).doesNotExist();
                assertThat(data.resolve("token-key.pem")).doesNotExist();
            }
            try (ApplicationServer server =
                    ApplicationServer.start(data, with(database, "tintype.token.key", key.toString()))) {
                Service service = new Service(server);
                assertThat(service.admin().bytes(image.getString("name"))).hasSize(image.getInt("contentLength"));
                try (GrpcClient client = service.grpc(service.admin().token())) {
                    assertThat(client.preview(id)).isEqualTo(stored);
                }
            }
        }
    }

    private static void refusesToStartWithoutASharedKey(Map<String, String> database) {
        try (ApplicationServer server = ApplicationServer.launch(ApplicationServer.newData(), database)) {
            server.awaitLog("tintype.token.key: must be set");
            assertThat(server.readiness()).isNotEqualTo(200);
        }
    }

    private static Map<String, String> with(Map<String, String> settings, String key, String value) {
        Map<String, String> all = new java.util.HashMap<>(settings);
        all.put(key, value);
        return all;
    }
}
