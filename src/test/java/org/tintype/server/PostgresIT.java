package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tintype.server.RestAssert.assertRefused;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tintype.client.Content;
import org.tintype.client.Image;
import org.tintype.client.Images;
import org.tintype.client.NewLink;
import org.tintype.client.ProblemException;
import org.tintype.client.Upload;
import org.tintype.fixture.CameraJpeg;

/** The same WAR on a PostgreSQL that it shares with others, with the keys that nodes share, of which one is exchanged. */
class PostgresIT {

    private static final String KEY = "01".repeat(32);
    private static final String NEXT_KEY = "02".repeat(32);

    /** What links say of {@link #KEY}. */
    private static final String NAME_OF_KEY = "cs1uhCLEB_s";

    @Test
    void theServiceRunsOnPostgresqlAndGoesOnWithAnotherKeyOfLinks() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> settings = new HashMap<>(Map.of(
                    "tintype.db.url", postgres.getJdbcUrl("postgres", "postgres"), "tintype.db.user", "postgres"));
            refusesToStartWithoutASharedKey(settings);

            settings.put("tintype.token.key", SharedKey.newFile().toString());
            settings.put("tintype.links.key", KEY);
            settings.put("tintype.base-url", "https://images.example");
            Path data = ApplicationServer.newData();
            Image image;
            UUID id = UUID.randomUUID();
            org.tintype.proto.v1.Image stored;
            String link;
            try (ApplicationServer server = ApplicationServer.start(data, settings)) {
                Service service = new Service(server);
                RestClient user = service.newUser();
                Images images = user.typed().images();
                image = images.upload(
                        Upload.of(CameraJpeg.gradient(64, 48).withGps().bytes(), "Größe 😀.jpg"));
                assertThat(image.title()).isEqualTo("Größe 😀");
                assertThat(image.downloadUrl().toString()).startsWith("https://images.example/");
                assertThat(images.get(image.id())).isEqualTo(image);
                Content ofSomebodyElse = service.newUser().typed().content();
                assertRefused(403, () -> ofSomebodyElse.get(image.id()));
                try (GrpcClient client = service.grpc(user.token())) {
                    stored = client.store(id, CameraJpeg.gradient(48, 64).bytes());
                }
                link = linkTo(images, image);
                assertThat(link).contains("key=" + NAME_OF_KEY);
                assertThat(statusOf(server, link)).isEqualTo(200);
                assertThat(data.resolve("database")).doesNotExist();
                assertThat(data.resolve("token-key.pem")).doesNotExist();
            }
            settings.put("tintype.links.key", NEXT_KEY);
            settings.put("tintype.links.former-key", KEY);
            try (ApplicationServer server = ApplicationServer.start(data, settings)) {
                RestClient admin = new Service(server).admin();
                assertThat(admin.typed().content().get(image.name())).hasSize((int) image.contentLength());
                try (GrpcClient client = new GrpcClient(server.grpcPort(), admin.token())) {
                    assertThat(client.preview(id)).isEqualTo(stored);
                }
                assertThat(statusOf(server, link)).isEqualTo(200);
                String newer = linkTo(admin.typed().images(), image);
                assertThat(statusOf(server, newer)).isEqualTo(200);
                String newName = newer.replaceFirst(".*key=([^&]*).*", "$1");
                assertThat(newName).isNotEqualTo(NAME_OF_KEY);
                assertThat(statusOf(server, link.replace(NAME_OF_KEY, newName))).isEqualTo(403);
                assertThat(server.log()).doesNotContain(KEY, NEXT_KEY);
                saysThatItCouldNotCommit(postgres, server, admin);
            }
        }
    }

    /** Lets the database refuse what is committed, for a while: nothing of it is there, and it can be sent again. */
    private static void saysThatItCouldNotCommit(EmbeddedPostgres postgres, ApplicationServer server, RestClient user)
            throws SQLException {
        UUID id = UUID.randomUUID();
        byte[] jpeg = CameraJpeg.gradient(32, 32).bytes();
        Images images = user.typed().images();
        try (GrpcClient client = new GrpcClient(server.grpcPort(), user.token())) {
            run(
                    postgres,
                    "create table refusal as select 1",
                    "create function refuse() returns trigger language plpgsql as 'begin"
                            + " if exists(select from refusal) then raise exception ''the inside''; end if;"
                            + " return null; end'",
                    "create constraint trigger refuse after insert on image deferrable initially deferred"
                            + " for each row execute function refuse()");
            assertThatThrownBy(() -> client.store(id, jpeg))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            failure -> assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INTERNAL))
                    .hasMessageContaining("It was logged under the id")
                    .hasMessageNotContaining("the inside");
            assertThatThrownBy(() -> images.upload(Upload.of(jpeg, "camera.jpg").id(id)))
                    .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.status())
                            .isEqualTo(500))
                    .hasMessageContaining("It was logged under the id")
                    .hasMessageNotContaining("the inside");
            assertRefused(404, () -> images.get(id));

            run(postgres, "delete from refusal");
            assertThat(client.store(id, jpeg)).isEqualTo(client.preview(id));
        }
    }

    private static void run(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void refusesToStartWithoutASharedKey(Map<String, String> database) {
        try (ApplicationServer server = ApplicationServer.launch(ApplicationServer.newData(), database)) {
            server.awaitLog("tintype.token.key: must be set");
            assertThat(server.readiness()).isNotEqualTo(200);
        }
    }

    /** Makes a link, and returns what stands behind the host that the service calls itself. */
    private static String linkTo(Images images, Image image) {
        URI link = images.link(image.id(), NewLink.of(600)).url();
        return link.getRawPath() + '?' + link.getRawQuery();
    }

    private static int statusOf(ApplicationServer server, String link) {
        try (Response answer = new RestClient(server.http(), null).follow(link)) {
            return answer.getStatus();
        }
    }
}
