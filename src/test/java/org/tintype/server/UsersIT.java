package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
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

/** The users' resource. */
@ExtendWith(SharedServer.class)
class UsersIT {

    private final Service service;

    UsersIT(Service service) {
        this.service = service;
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
        RestClient other = service.newUser();
        assertThat(read(one.get("api/v1/users/" + other.userId()), 200))
                .containsOnlyKeys("id", "username", "displayName");
        assertThat(read(service.admin().get("api/v1/users/" + other.userId()), 200))
                .containsKey("roles");
        assertThat(one.me()).containsKeys("roles", "matureContentFilter", "createdAt", "disabled");
        read(one.get("api/v1/users/" + UUID.randomUUID()), 404);
        read(one.get("api/v1/users/somebody"), 404);
    }

    @Test
    void onlyAdministratorsMakeOrChangeUsers() {
        RestClient user = service.newUser();
        Map<String, String> wanted = Map.of("username", newName(), "password", Service.PASSWORD);
        read(user.post("api/v1/users", wanted), 403);
        read(service.newUser("arbiter").post("api/v1/users", wanted), 403);
        read(service.anonymous().post("api/v1/users", wanted), 401);
        read(user.patch("api/v1/users/" + user.userId(), Map.of("roles", List.of("admin"))), 403);
    }

    @Test
    void anAdministratorFindsEverybodyInPages() {
        service.regular("seller");
        try (Response answer = service.admin().follow("api/v1/users?perPage=1&page=1")) {
            assertThat(Integer.parseInt(answer.getHeaderString("X-Total-Count")))
                    .isGreaterThanOrEqualTo(2);
            assertThat(answer.getHeaderString("Link")).contains("api/v1/users?page=0&perPage=1>; rel=\"prev\"");
            assertThat(only(answer)).containsKeys("id", "username", "displayName", "roles", "createdAt", "disabled");
        }
        assertThat(only(service.admin().follow("api/v1/users/?username=ADMIN&role=admin"))
                        .getString("username"))
                .isEqualTo("admin");
    }

    @Test
    void othersFindSomebodyByNameAndArbiters() {
        RestClient one = service.newUser();
        RestClient arbiter = service.newUser("user", "arbiter");
        String name = arbiter.me().getString("username");
        String path = "api/v1/users?username=" + name.toUpperCase(java.util.Locale.ROOT);
        JsonObject found = only(one.follow(path));
        assertThat(found).containsOnlyKeys("id", "username", "displayName");
        assertThat(found.getString("username")).isEqualTo(name);
        assertThat(only(arbiter.follow(path))).containsKey("roles");
        assertThat(RestClient.readList(one.follow(path + "&role=arbiter"))).hasSize(1);
        try (Response answer = one.follow("api/v1/users?role=arbiter&perPage=1")) {
            assertThat(answer.getHeaderString("Link")).contains("api/v1/users?role=arbiter&page=0&perPage=1");
            assertThat(RestClient.readList(answer)).hasSize(1);
        }
        read(service.admin().patch("api/v1/users/" + arbiter.userId(), Map.of("disabled", true)), 200);
        assertThat(RestClient.readList(one.follow(path))).isEmpty();
        assertThat(RestClient.readList(service.admin().follow(path))).hasSize(1);
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
        RestClient admin = service.newUser("user", "admin");
        String path = "api/v1/users/" + admin.userId();
        read(admin.patch(path, Map.of("disabled", true)), 409);
        read(admin.patch(path, Map.of("roles", List.of("user"))), 409);
        read(admin.patch(path, Map.of("roles", List.of("admin"), "disabled", false)), 200);
        read(service.admin().patch(path, Map.of("roles", List.of("user"))), 200);
        read(admin.patch(path, Map.of("disabled", true)), 403);
    }

    @Test
    void changesAtTheSameMomentAreAllDone() throws Exception {
        String path = "api/v1/users/" + service.newUser().userId();
        List<Integer> statuses = Race.of(16, n -> {
            try (Response answer = service.admin().patch(path, Map.of("disabled", n % 2 == 0))) {
                return answer.getStatus();
            }
        });
        assertThat(statuses).containsOnly(200);
    }

    @Test
    void aNameIsTakenInAnyCase() {
        String name = newName();
        service.admin().createUser(Map.of("username", name, "password", Service.PASSWORD));
        read(
                service.admin()
                        .post(
                                "api/v1/users",
                                Map.of(
                                        "username",
                                        name.toUpperCase(java.util.Locale.ROOT),
                                        "password",
                                        Service.PASSWORD)),
                409);
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

    private static JsonObject only(Response answer) {
        List<JsonObject> list = RestClient.readList(answer);
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    private static String newName() {
        return "n-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
