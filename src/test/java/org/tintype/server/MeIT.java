package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;
import static org.tintype.server.RestAssert.assertWrong;
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
import org.tintype.client.Me;
import org.tintype.client.MyChange;
import org.tintype.client.ProblemException;
import org.tintype.client.Tintype;
import org.tintype.client.User;

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
        Me me = service.newUser().typed().me();
        User before = me.get();
        assertThat(me.change(MyChange.NOTHING)).isEqualTo(before);
        User named = me.change(MyChange.displayName(" Zoë 😀 "));
        assertThat(named.displayName()).isEqualTo("Zoë 😀");
        assertThat(named.matureContentFilter()).isTrue();
        User unfiltered = me.change(MyChange.matureContentFilter(false));
        assertThat(unfiltered.displayName()).isEqualTo("Zoë 😀");
        assertThat(unfiltered.matureContentFilter()).isFalse();
        assertThat(me.get()).isEqualTo(unfiltered);
    }

    @Test
    void thePathEndsWithASlashOrWithout() {
        RestClient user = service.newUser();
        JsonObject changed = read(user.patch(ME + "/", Map.of("displayName", "Zoë")), 200);
        assertThat(read(user.get(ME + "/"), 200)).isEqualTo(changed);
        assertThat(read(user.get(ME), 200)).isEqualTo(changed);
    }

    @Test
    void aNewPasswordEndsAllEarlierTokens() {
        Tintype anybody = service.anonymous().typed();
        Tintype user = service.newUser().typed();
        String name = user.me().get().username();
        Tintype elsewhere = anybody.signIn(name, Service.PASSWORD);
        user.me().change(MyChange.password(Service.PASSWORD, ANOTHER));
        assertRefused(401, () -> user.me().get());
        assertRefused(401, () -> elsewhere.me().get());
        assertRefused(401, () -> anybody.signIn(name, Service.PASSWORD));
        assertThat(anybody.signIn(name, ANOTHER).me().get().username()).isEqualTo(name);
    }

    @Test
    void ofTwoNewPasswordsAtTheSameMomentOneIsSet() throws Exception {
        Tintype user = service.newUser().typed();
        User before = user.me().get();
        List<Integer> statuses = Race.of(2, n -> {
            try {
                user.me().change(MyChange.password(Service.PASSWORD, ANOTHER + n));
                return 200;
            } catch (ProblemException refused) {
                return refused.status();
            }
        });
        // Who comes second finds that the password or, later still, the token does not hold any more.
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> List.of(200, 422, 401)
                .contains(status));
        Tintype again = service.anonymous().typed().signIn(before.username(), ANOTHER + statuses.indexOf(200));
        assertThat(again.me().get()).isEqualTo(before);
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() {
        Me me = service.newUser().typed().me();
        User before = me.get();
        assertWrong(() -> me.change(new MyChange("Eve", null, ANOTHER, "wrong")), "currentPassword");
        assertThat(me.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"password\":\"another long password\"} | currentPassword",
                "{\"currentPassword\":\"correct horse battery\"} | password",
                "{\"password\":\"short\"} | password currentPassword",
                "{\"password\":null,\"currentPassword\":7} | password currentPassword",
                "{\"displayName\":\"\",\"matureContentFilter\":\"true\",\"age\":7} | displayName matureContentFilter"
                        + " age",
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
        assertRefused(401, () -> service.anonymous().typed().me().change(MyChange.displayName("Eve")));
        try (Response answer =
                service.regular("seller").request(ME).method("PATCH", Entity.text("{\"displayName\":\"Eve\"}"))) {
            read(answer, 415);
        }
    }
}
