package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Guessing passwords. On a server of its own, because the last test shuts everybody out who comes from this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class SignInThrottleIT {

    /** So long that it is nobody's without a look at the hash: these tests are not to take longer than what they test. */
    private static final String WRONG = "x".repeat(600);

    private ApplicationServer server;
    private Service service;

    @BeforeAll
    void start() {
        server = ApplicationServer.start(ApplicationServer.newData(), Map.of());
        service = new Service(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void afterTenWrongPasswordsTheRightOneIsRefusedToo() {
        RestClient ada = service.newUser();
        String name = ada.me().getString("username");
        for (int i = 0; i < 10; i++) {
            assertThat(tryPassword(i % 2 == 0 ? name : name.toUpperCase(Locale.ROOT), WRONG))
                    .isEqualTo(401);
        }
        try (Response answer =
                service.anonymous().post("api/v1/tokens", Map.of("username", name, "password", Service.PASSWORD))) {
            assertThat(answer.getStatus()).isEqualTo(429);
            assertThat(answer.getMediaType()).hasToString("application/problem+json");
            assertThat(Integer.parseInt(answer.getHeaderString("Retry-After"))).isBetween(1, 60);
            assertThat(RestClient.parse(answer.readEntity(String.class)).getString("title"))
                    .isEqualTo("Too Many Requests");
        }
        assertThat(ada.userId()).as("tokens go on").isNotEmpty();
        assertThat(service.newUser().userId()).as("others sign in").isNotEmpty();
    }

    @Test
    @Order(1)
    void namesOfNobodyAreRefusedAlike() {
        String nobody = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            assertThat(tryPassword(nobody, WRONG)).isEqualTo(401);
        }
        assertThat(tryPassword(nobody, WRONG)).isEqualTo(429);
    }

    @Test
    @Order(1)
    void wrongCurrentPasswordsAreFailedTriesToo() {
        RestClient ada = service.newUser();
        Map<String, String> change = Map.of("password", "another long password", "currentPassword", WRONG);
        for (int i = 0; i < 10; i++) {
            RestClient.read(ada.patch("api/v1/me", change), 422);
        }
        try (Response answer = ada.patch("api/v1/me", change)) {
            assertThat(answer.getStatus()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.getHeaderString("Retry-After"))).isBetween(1, 60);
        }
        assertThat(tryPassword(ada.me().getString("username"), Service.PASSWORD))
                .isEqualTo(429);
    }

    @Test
    @Order(1)
    void manyAtTheSameMomentAreTenGuesses() throws Exception {
        String name = service.newUser().me().getString("username");
        List<Integer> statuses = Race.of(40, n -> tryPassword(name, "wrong password " + n));
        assertThat(statuses).containsOnly(401, 429);
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(10);
    }

    @Test
    @Order(2)
    void afterAHundredFailuresNobodySignsInFromThere() {
        String name = service.newUser().me().getString("username");
        int tries = 0;
        while (tries <= 100 && tryPassword("name-" + tries, WRONG) == 401) {
            tries++;
        }
        assertThat(tries).isLessThanOrEqualTo(100);
        assertThat(tryPassword(name, Service.PASSWORD)).isEqualTo(429);
    }

    private int tryPassword(String name, String password) {
        try (Response answer =
                service.anonymous().post("api/v1/tokens", Map.of("username", name, "password", password))) {
            return answer.getStatus();
        }
    }
}
