package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.client.ListQuery;
import org.tintype.client.NewUser;
import org.tintype.client.Paged;
import org.tintype.client.Tintype;
import org.tintype.client.User;
import org.tintype.client.UserChange;
import org.tintype.client.Users;

/** The users' resource. */
@ExtendWith(SharedServer.class)
class UsersIT {

    private final Service service;
    private final Tintype admin;

    UsersIT(Service service) {
        this.service = service;
        this.admin = service.admin().typed();
    }

    @Test
    void anAdministratorMakesUsers() {
        String name = newName();
        try (Response answer = service.admin()
                .post(
                        "api/v1/users",
                        Map.of(
                                "username",
                                name,
                                "password",
                                Service.PASSWORD,
                                "displayName",
                                "Zoë 😀",
                                "roles",
                                List.of("user", "arbiter")))) {
            JsonObject user = RestClient.parse(answer.readEntity(String.class));
            assertThat(answer.getStatus()).isEqualTo(201);
            assertThat(answer.getHeaderString("Location"))
                    .isEqualTo(service.server().http() + "api/v1/users/" + user.getString("id"));
            assertThat(user.getString("username")).isEqualTo(name);
            assertThat(user.getString("displayName")).isEqualTo("Zoë 😀");
            assertThat(user.getJsonArray("roles")).hasToString("[\"user\",\"arbiter\"]");
            assertThat(user.getBoolean("matureContentFilter")).isTrue();
            assertThat(user.getBoolean("disabled")).isFalse();
            assertThat(user).doesNotContainKey("password").doesNotContainKey("passwordHash");
        }
    }

    @Test
    void othersSeeOnlyTheName() {
        RestClient one = service.newUser();
        String other = service.newUser().userId();
        assertThat(read(one.get("api/v1/users/" + other), 200)).containsOnlyKeys("id", "username", "displayName");
        assertThat(read(service.admin().get("api/v1/users/" + other), 200)).containsKey("roles");
        assertThat(one.me()).containsKeys("roles", "matureContentFilter", "createdAt", "disabled");
        assertRefused(404, () -> one.typed().users().get(UUID.randomUUID()));
        read(one.get("api/v1/users/somebody"), 404);
    }

    @Test
    void onlyAdministratorsMakeOrChangeUsers() {
        Tintype user = service.newUser().typed();
        NewUser wanted = NewUser.of(newName(), Service.PASSWORD);
        assertRefused(403, () -> user.users().create(wanted));
        assertRefused(403, () -> service.newUser("arbiter").typed().users().create(wanted));
        assertRefused(401, () -> service.anonymous().typed().users().create(wanted));
        UUID self = user.me().get().id();
        assertRefused(403, () -> user.users().change(self, UserChange.roles("admin")));
    }

    @Test
    void anAdministratorFindsEverybodyInPages() {
        service.regular("seller");
        Paged<User> second = admin.users().list(ListQuery.FIRST.perPage(1).page(1));
        assertThat(second.total()).isGreaterThanOrEqualTo(2);
        assertThat(second.links().prev()).contains(service.server().http().resolve("api/v1/users?page=0&perPage=1"));
        assertThat(second.entries()).singleElement().satisfies(user -> assertThat(user)
                .hasNoNullFieldsOrProperties());
        assertThat(RestClient.readList(service.admin().follow("api/v1/users/?username=ADMIN&role=admin")))
                .singleElement()
                .satisfies(user -> assertThat(user.getString("username")).isEqualTo("admin"));
    }

    @Test
    void othersFindSomebodyByNameAndArbiters() {
        RestClient rawOne = service.newUser();
        Users one = rawOne.typed().users();
        Tintype arbiter = service.newUser("user", "arbiter").typed();
        User own = arbiter.me().get();
        String capitals = own.username().toUpperCase(java.util.Locale.ROOT);
        ListQuery byName = ListQuery.FIRST.username(capitals);
        assertThat(RestClient.readList(rawOne.get("api/v1/users", "username", capitals)))
                .singleElement()
                .satisfies(found -> assertThat(found).containsOnlyKeys("id", "username", "displayName"));
        assertThat(one.list(byName).entries()).extracting(User::id).containsExactly(own.id());
        assertThat(arbiter.users().list(byName).entries()).containsExactly(own);
        assertThat(one.list(byName.role("arbiter")).entries()).hasSize(1);
        Paged<User> arbiters = one.list(ListQuery.FIRST.role("arbiter").perPage(1));
        assertThat(arbiters.links().first())
                .contains(service.server().http().resolve("api/v1/users?role=arbiter&page=0&perPage=1"));
        assertThat(arbiters.entries()).hasSize(1);
        admin.users().change(own.id(), UserChange.disabled(true));
        assertThat(one.list(byName).entries()).isEmpty();
        assertThat(admin.users().list(byName).entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "?role=user", "?role=admin", "?username=admin&role=admin", "?perPage=5"})
    void othersMayNotAskForMore(String query) {
        read(service.regular("seller").follow("api/v1/users" + query), 403);
        read(service.anonymous().follow("api/v1/users" + query), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=ab",
                "username=",
                "username",
                "username=a%20b%20c",
                "username=admin&username=admin",
                "username=%ED%A0%80abc",
                "username=admin%00",
                "role=king",
                "role=ARBITER",
                "role=",
                "role=arbiter&role=arbiter",
                "perPage=101",
                "page=-1"
            })
    void everyWrongParameterIsNamed(String query) {
        String name = query.substring(0, (query + "=").indexOf('='));
        JsonObject problem = read(service.regular("seller").follow("api/v1/users?" + query), 422);
        assertThat(RestClient.errors(problem, "parameter")).containsExactly(name);
    }

    @Test
    void allWrongParametersAreNamedInOneAnswer() {
        JsonObject problem = read(service.admin().follow("api/v1/users?perPage=0&page=x&role=king&username=%2e"), 422);
        assertThat(RestClient.errors(problem, "parameter"))
                .containsExactlyInAnyOrder("username", "role", "page", "perPage");
    }

    @Test
    void administratorsDoNotShutThemselvesOut() {
        Tintype other = service.newUser("user", "admin").typed();
        Users users = other.users();
        UUID self = other.me().get().id();
        assertRefused(409, () -> users.change(self, UserChange.disabled(true)));
        assertRefused(409, () -> users.change(self, UserChange.roles("user")));
        assertThat(users.change(self, new UserChange(List.of("admin"), false, null))
                        .roles())
                .containsExactly("user", "admin");
        admin.users().change(self, UserChange.roles("user"));
        assertRefused(403, () -> users.change(self, UserChange.disabled(true)));
    }

    @Test
    void changesAtTheSameMomentAreAllDone() throws Exception {
        UUID user = service.newUser().typed().me().get().id();
        List<UUID> changed = Race.of(
                16,
                n -> admin.users().change(user, UserChange.disabled(n % 2 == 0)).id());
        assertThat(changed).hasSize(16).containsOnly(user);
    }

    @Test
    void aNameIsTakenInAnyCase() {
        String name = newName();
        admin.users().create(NewUser.of(name, Service.PASSWORD));
        String capitals = name.toUpperCase(java.util.Locale.ROOT);
        assertRefused(409, () -> admin.users().create(NewUser.of(capitals, Service.PASSWORD)));
    }

    @Test
    void everyBadMemberIsNamedInOneAnswer() {
        JsonObject problem = read(
                service.admin()
                        .post(
                                "api/v1/users",
                                Map.of(
                                        "username", "a b",
                                        "password", "elevenchars",
                                        "displayName", "",
                                        "roles", List.of("king"),
                                        "age", 7)),
                422);
        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactlyInAnyOrder("username", "password", "displayName", "roles", "age");
        assertThat(problem.toString()).doesNotContain("elevenchars");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "{\"username\":null,\"password\":7}",
                "{\"username\":\"\\ud800abc\",\"password\":\"123456789012\"}",
                "{\"username\":{},\"password\":[]}",
                "{\"username\":\"abc\",\"password\":\"123456789012\\ud800\"}",
                "{\"username\":\"abc\",\"password\":\"123456789012\\u0000\"}",
                "{\"username\":\"administrator\",\"password\":\"Administrator\"}",
                "{\"a\":"
            })
    void anyOtherBodyIsUnprocessable(String body) {
        try (Response answer = service.admin().request("api/v1/users").post(Entity.json(body))) {
            assertThat(read(answer, 422).getJsonArray("errors")).isNotEmpty();
        }
    }

    @Test
    void anEndlessBodyIsCutOff() {
        try (Response answer = service.admin().request("api/v1/users").post(Entity.json("[".repeat(100_000)))) {
            read(answer, 413);
        }
        try (Response answer = service.admin().request("api/v1/users").post(Entity.json("[".repeat(60_000)))) {
            read(answer, 422);
        }
    }

    private static String newName() {
        return "n-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
