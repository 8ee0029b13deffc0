package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators and their tools ask. */
@ExtendWith(SharedServer.class)
class OperationIT {

    private final Service service;

    OperationIT(Service service) {
        this.service = service;
    }

    @Test
    void readinessAsksTheDatabaseAndTheStore() {
        JsonObject ready = read(management().get("health/ready"), 200);
        assertThat(ready.getString("status")).isEqualTo("UP");
        assertThat(ready.getJsonArray("checks").getValuesAs(JsonObject.class))
                .extracting(check -> check.getString("name"))
                .contains("application", "database", "store");
    }

    @Test
    void aLiveProcessSaysSo() {
        assertThat(read(management().get("health/live"), 200).getString("status"))
                .isEqualTo("UP");
    }

    @Test
    void theApiIsDocumented() {
        try (Response answer = service.anonymous().get("openapi")) {
            assertThat(answer.getStatus()).isEqualTo(200);
            String document = answer.readEntity(String.class);
            for (String path : List.of(
                    "/api/v1/tokens",
                    "/api/v1/me",
                    "/api/v1/users",
                    "/api/v1/users/{id}",
                    "/api/v1/images/upload",
                    "/api/v1/images/{id}",
                    "/api/v1/images/{id}/upload",
                    "/api/v1/images/{id}/access",
                    "/api/v1/deals",
                    "/api/v1/deals/{id}",
                    "/api/v1/deals/{id}/messages",
                    "/api/v1/deals/{id}/dispute",
                    "/{image}")) {
                assertThat(document).contains(path + ":");
            }
            assertThat(document).contains("bearer").contains("application/problem+json");
        }
    }

    @Test
    void answersOfTheApiStayOutOfCaches() {
        try (Response me = service.admin().get("api/v1/me");
                Response refused = service.anonymous().get("api/v1/me")) {
            assertThat(me.getHeaderString("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(refused.getHeaderString("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void theContainersOwnErrorsAreProblems() {
        for (String path :
                List.of("api/v1/nothing", "api/nothing", "api/v1/images/upload/more", "api/v1/application.wadl")) {
            try (Response answer = service.admin().get(path)) {
                assertThat(answer.getMediaType()).as(path).hasToString("application/problem+json");
                assertThat(answer.getStatus()).isEqualTo(404);
            }
        }
        try (Response answer = service.admin().request("api/v1/me").delete()) {
            assertThat(answer.getMediaType()).hasToString("application/problem+json");
            assertThat(answer.getStatus()).isEqualTo(405);
            assertThat(answer.getHeaderString("Allow")).contains("GET");
        }
    }

    @Test
    void answersDoNotNameTheServer() {
        for (String path : List.of("api/v1/me", "api/v1/nothing", "nothing", "openapi", UUID.randomUUID() + ".jpg")) {
            try (Response answer = service.anonymous().get(path)) {
                assertThat(answer.getStringHeaders()).as(path).doesNotContainKeys("Server", "X-Powered-By");
            }
        }
    }

    private RestClient management() {
        return new RestClient(service.server().management(), null);
    }
}
