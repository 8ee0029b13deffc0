package org.tintype.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Hands a test class a {@link Service} of its own that runs on a PostgreSQL of its own. */
public final class PostgresServer extends ServiceProvider {

    @Override
    Service provide(ExtensionContext context) {
        ExtensionContext ofTheClass =
                context.getTestMethod().isPresent() ? context.getParent().orElse(context) : context;
        return ofTheClass
                .getStore(ExtensionContext.Namespace.create(PostgresServer.class))
                .getOrComputeIfAbsent(Running.class)
                .service;
    }

    /** Closed by JUnit when the class is over. */
    static final class Running implements AutoCloseable {

        private final EmbeddedPostgres postgres;
        private final ApplicationServer server;
        private final Service service;

        Running() throws IOException {
            postgres = EmbeddedPostgres.start();
            server = ApplicationServer.start(
                    ApplicationServer.newData(),
                    Map.of(
                            "tintype.db.url", postgres.getJdbcUrl("postgres", "postgres"),
                            "tintype.db.user", "postgres",
                            "tintype.token.key", SharedKey.newFile().toString()));
            service = new Service(server);
        }

        @Override
        public void close() throws IOException {
            server.close();
            postgres.close();
        }
    }
}
