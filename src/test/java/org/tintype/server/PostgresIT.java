package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tintype.client.Content;
import org.tintype.client.Image;
import org.tintype.client.Images;
import org.tintype.client.Upload;
import org.tintype.fixture.CameraJpeg;

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
            Image image;
            UUID id = UUID.randomUUID();
            org.tintype.proto.v1.Image stored;
            try (ApplicationServer server =
                    ApplicationServer.start(data, with(database, "tintype.token.key", key.toString()))) {
                Service service = new Service(server);
                RestClient user = service.newUser();
                Images images = user.typed().images();
                image = images.upload(
                        Upload.of(CameraJpeg.gradient(64, 48).withGps().bytes(), "Größe 😀.jpg"));
                assertThat(image.title()).isEqualTo("Größe 😀");
                assertThat(images.get(image.id())).isEqualTo(image);
                Content ofSomebodyElse = service.newUser().typed().content();
                assertRefused(403, () -> ofSomebodyElse.get(image.id()));
                try (GrpcClient client = service.grpc(user.token())) {
                    stored = client.store(id, CameraJpeg.gradient(48, 64).bytes());
                }
                assertThat(data.resolve("database")).doesNotExist();
                assertThat(data.resolve("token-key.pem")).doesNotExist();
            }
            try (ApplicationServer server =
                    ApplicationServer.start(data, with(database, "tintype.token.key", key.toString()))) {
                Service service = new Service(server);
                assertThat(service.admin().typed().content().get(image.name())).hasSize((int) image.contentLength());
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
