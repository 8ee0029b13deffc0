package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guessing passwords, from an address for each test, because it is shut out for a while then. */
@ExtendWith(ProxiedServer.class)
class SignInThrottleIT {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    /** So long that it is nobody's without a look at the hash: these tests are not to take longer than what they test. */
    private static final String WRONG = "x".repeat(600);

    private final Service service;

    /** Of a range that documents use (RFC 5737). */
    private final String address = "203.0.113." + ADDRESSES.incrementAndGet();

    SignInThrottleIT(Service service) {
        this.service = service;
    }

    @Test
    void afterTenWrongPasswordsTheRightOneIsRefusedToo() {
        RestClient ada = service.newUser();
        String name = ada.me().getString("username");
        for (int i = 0; i < 10; i++) {
            assertThat(tryPassword(i % 2 == 0 ? name : name.toUpperCase(Locale.ROOT), WRONG))
                    .isEqualTo(401);
        }
        try (Response answer = signIn(name, Service.PASSWORD)) {
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
    void namesOfNobodyAreRefusedAlike() {
        String nobody = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            assertThat(tryPassword(nobody, WRONG)).isEqualTo(401);
        }
        assertThat(tryPassword(nobody, WRONG)).isEqualTo(429);
    }

    @Test
    void wrongCurrentPasswordsAreFailedTriesToo() {
        RestClient ada = service.newUser();
        Map<String, String> change = Map.of("password", "another long password", "currentPassword", WRONG);
        for (int i = 0; i < 10; i++) {
            RestClient.read(from("api/v1/me", ada).method("PATCH", Entity.json(change)), 422);
        }
        try (Response answer = from("api/v1/me", ada).method("PATCH", Entity.json(change))) {
            assertThat(answer.getStatus()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.getHeaderString("Retry-After"))).isBetween(1, 60);
        }
        assertThat(tryPassword(ada.me().getString("username"), Service.PASSWORD))
                .isEqualTo(429);
    }

    @Test
    void manyAtTheSameMomentAreTenGuesses() throws Exception {
        String name = service.newUser().me().getString("username");
        List<Integer> statuses = Race.of(40, n -> tryPassword(name, "wrong password " + n));
        assertThat(statuses).containsOnly(401, 429);
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(10);
    }

    @Test
    void afterAHundredFailuresNobodySignsInFromThere() {
        String name = service.newUser().me().getString("username");
        int tries = 0;
        while (tries <= 100 && tryPassword("name-" + tries, WRONG) == 401) {
            tries++;
        }
        assertThat(tries).isLessThanOrEqualTo(100);
        assertThat(tryPassword(name, Service.PASSWORD)).isEqualTo(429);
        assertThat(service.anonymous().signIn(name, Service.PASSWORD).userId())
                .as("from elsewhere")
                .isNotEmpty();
    }

    private int tryPassword(String name, String password) {
        try (Response answer = signIn(name, password)) {
            return answer.getStatus();
        }
    }

    private Response signIn(String name, String password) {
        return from("api/v1/tokens", service.anonymous())
                .post(Entity.json(Map.of("username", name, "password", password)));
    }

    private Invocation.Builder from(String path, RestClient client) {
        return client.request(path).header("X-Forwarded-For", address);
    }
}
