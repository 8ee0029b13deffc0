package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.errors;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The caller's own account. */
@ExtendWith(SharedServer.class)
class MeIT {

    private static final String ME = "api/v1/me";
    private static final String ANOTHER = "another long password";

    private final Service service;

    MeIT(Service service) {
        this.service = service;
    }

    @Test
    void whatIsAbsentStays() {
        RestClient user = service.newUser();
        JsonObject before = user.me();
        assertThat(read(user.patch(ME, Map.of()), 200)).isEqualTo(before);
        JsonObject changed = read(user.patch(ME, Map.of("displayName", " Zoë 😀 ")), 200);
        assertThat(changed.getString("displayName")).isEqualTo("Zoë 😀");
        assertThat(changed.getBoolean("matureContentFilter")).isTrue();
        changed = read(user.patch(ME + "/", Map.of("matureContentFilter", false)), 200);
        assertThat(changed.getString("displayName")).isEqualTo("Zoë 😀");
        assertThat(changed.getBoolean("matureContentFilter")).isFalse();
        assertThat(user.me()).isEqualTo(changed);
    }

    @Test
    void aNewPasswordEndsAllEarlierTokens() {
        RestClient user = service.newUser();
        String name = user.me().getString("username");
        RestClient elsewhere = service.anonymous().signIn(name, Service.PASSWORD);
        read(user.patch(ME, Map.of("password", ANOTHER, "currentPassword", Service.PASSWORD)), 200);
        read(user.get(ME), 401);
        read(elsewhere.get(ME), 401);
        read(service.anonymous().post("api/v1/tokens", Map.of("username", name, "password", Service.PASSWORD)), 401);
        assertThat(service.anonymous().signIn(name, ANOTHER).userId()).isNotEmpty();
    }

    @Test
    void ofTwoNewPasswordsAtTheSameMomentOneIsSet() throws Exception {
        RestClient user = service.newUser();
        String name = user.me().getString("username");
        List<Integer> statuses = Race.of(2, n -> {
            try (Response answer =
                    user.patch(ME, Map.of("password", ANOTHER + n, "currentPassword", Service.PASSWORD))) {
                return answer.getStatus();
            }
        });
        // Who comes second finds that the password or, later still, the token does not hold any more.
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> List.of(200, 422, 401)
                .contains(status));
        assertThat(service.anonymous()
                        .signIn(name, ANOTHER + statuses.indexOf(200))
                        .userId())
                .isNotEmpty();
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() {
        RestClient user = service.newUser();
        JsonObject before = user.me();
        JsonObject problem = read(
                user.patch(ME, Map.of("password", ANOTHER, "currentPassword", "wrong", "displayName", "Eve")), 422);
        assertThat(errors(problem, "field")).containsExactly("currentPassword");
        assertThat(user.me()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"password\":\"another long password\"} | currentPassword",
                "{\"currentPassword\":\"correct horse battery\"} | password",
                "{\"password\":\"short\"} | password currentPassword",
                "{\"password\":null,\"currentPassword\":7} | password currentPassword",
                "{\"displayName\":\"\",\"matureContentFilter\":\"true\",\"age\":7} | displayName matureContentFilter age",
                "{\"displayName\":null,\"matureContentFilter\":null} | displayName matureContentFilter",
                "{\"displayName\":\"a\\ud800\"} | displayName",
                "{\"displayName\":\"a\\u0007\"} | displayName",
                "{\"roles\":[\"admin\"],\"disabled\":false,\"username\":\"eve\"} | roles disabled username",
                "[] | body"
            })
    void everyBadMemberIsNamedInOneAnswer(String body, String fields) {
        try (Response answer = service.regular("seller")
                .request(ME)
                .method("PATCH", Entity.entity(body, MediaType.APPLICATION_JSON))) {
            assertThat(errors(read(answer, 422), "field")).containsExactlyInAnyOrder(fields.split(" "));
        }
    }

    @Test
    void onlyJsonOfSomebodyWhoIsSignedInIsTaken() {
        read(service.anonymous().patch(ME, Map.of("displayName", "Eve")), 401);
        try (Response answer =
                service.regular("seller").request(ME).method("PATCH", Entity.text("{\"displayName\":\"Eve\"}"))) {
            read(answer, 415);
        }
    }
}
