package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.read;

import com.nimbusds.jose.JOSEException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.fixture.PatchJpeg;
import org.tintype.server.SignInIT.Door;

/** Who gets in where an identity provider is trusted, asked at every door with the same tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnterpriseSignInIT {

    private static final int RACERS = 8;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

    private final FakeIdentityProvider provider = new FakeIdentityProvider();
    private final ApplicationServer server = ApplicationServer.start(
            ApplicationServer.newData(),
            Map.of(
                    "mp.jwt.verify.issuer",
                    FakeIdentityProvider.ISSUER,
                    "mp.jwt.verify.publickey.location",
                    provider.jwksUrl(),
                    "mp.jwt.verify.audiences",
                    "tintype,images"));
    private final RestClient admin = rest(token("the-admin", "root@idp.example", "admin"));

    EnterpriseSignInIT() throws Exception {}

    @AfterAll
    void stop() {
        server.close();
        provider.close();
    }

    @Test
    void nothingOfTheOwnSignInIsMade() {
        assertThat(server.data().resolve("token-key.pem")).doesNotExist();
        assertThat(server.data().resolve("admin-password")).doesNotExist();
        assertThat(server.log()).contains("event=sign-in issuer=" + FakeIdentityProvider.ISSUER);
        read(anonymous().post("api/v1/tokens", Map.of("username", "admin", "password", Service.PASSWORD)), 404);
    }

    @Test
    void tokensAreNotIssuedWhateverIsSent() {
        for (String path : List.of("api/v1/tokens", "api/v1/tokens/", "api/v1/tokens;a=b")) {
            try (Response answer = anonymous().request(path).post(Entity.json("nonsense"))) {
                assertThat(answer.getMediaType()).as(path).hasToString("application/problem+json");
                read(answer, 404);
            }
        }
        read(anonymous().request("api/v1/tokens").post(Entity.text("nonsense")), 404);
        read(admin.post("api/v1/tokens", Map.of("username", "admin", "password", Service.PASSWORD)), 404);
    }

    @Test
    void newcomerIsMadeAtEitherDoorAndTheSameAtBoth() throws Exception {
        String subject = newSubject();
        String token = token(subject, "ada@idp.example", "user");
        UUID image = UUID.randomUUID();
        try (GrpcClient grpc = grpc(token)) {
            grpc.store(image, PatchJpeg.of(32, 32).bytes());
        }
        JsonObject me = rest(token).me();
        assertThat(me.getString("username")).startsWith("ada-idp.example");
        assertThat(me.getString("displayName")).isEqualTo("ada@idp.example");
        assertThat(me.getJsonArray("roles")).hasToString("[\"user\"]");
        assertThat(me.getBoolean("disabled")).isFalse();
        assertThat(rest(token(subject, "renamed@idp.example", "user")).me()).isEqualTo(me);
        assertThat(read(rest(token).get("api/v1/images/" + image), 200)
                        .getJsonObject("user")
                        .getString("id"))
                .isEqualTo(me.getString("id"));
        assertThat(read(admin.get("api/v1/users/" + me.getString("id")), 200)).isEqualTo(me);
    }

    @Test
    void displayNameIsTheNameOfTheToken() throws Exception {
        String token =
                provider.token(newSubject(), claims -> claims.audience("images").claim("name", "Zoë 😀".repeat(20)));
        assertThat(rest(token).me().getString("displayName")).isEqualTo("Zoë 😀".repeat(12) + "Zoë");
    }

    @ParameterizedTest
    @EnumSource
    void bothKindsOfKeyAreGood(Door door) throws Exception {
        assertThat(admits(door, token(newSubject(), "rsa", "user"))).isTrue();
        assertThat(admits(door, provider.tokenOfEllipticKey(newSubject(), "ec")))
                .isTrue();
    }

    @Test
    void twoPeopleOfOneNameAreTwoUsers() {
        JsonObject one = rest(token(newSubject(), "same@idp.example", "user")).me();
        JsonObject other = rest(token(newSubject(), "same@idp.example", "user")).me();
        assertThat(other.getString("id")).isNotEqualTo(one.getString("id"));
        assertThat(other.getString("username")).isNotEqualTo(one.getString("username"));
        assertThat(other.getString("displayName")).isEqualTo(one.getString("displayName"));
    }

    @Test
    void subjectThatIsAnothersIdentifierOrNameIsAnotherUser() {
        JsonObject victim =
                rest(token(newSubject(), "victim-" + newSubject(), "user")).me();
        for (String subject : List.of(victim.getString("id"), victim.getString("username"), "the-admin2")) {
            JsonObject other =
                    rest(token(subject, victim.getString("username"), "user")).me();
            assertThat(other.getString("id")).isNotEqualTo(victim.getString("id"));
            assertThat(other.getString("username")).isNotEqualTo(victim.getString("username"));
        }
        JsonObject notAdmin = rest(token(newSubject(), "admin", "user")).me();
        assertThat(notAdmin.getString("username")).startsWith("admin-");
    }

    @Test
    void rolesFollowTheTokenAtEachRequest() {
        String subject = newSubject();
        RestClient plain = rest(token(subject, "ada", "user"));
        String path = "api/v1/users/" + plain.userId();
        Map<String, Object> change = Map.of("disabled", false);
        read(plain.patch(path, change), 403);
        RestClient promoted = rest(token(subject, "ada", "king", "admin"));
        assertThat(read(promoted.patch(path, change), 200).getJsonArray("roles"))
                .hasToString("[\"admin\"]");
        assertThat(read(admin.get(path), 200).getJsonArray("roles")).hasToString("[\"admin\"]");
        read(plain.patch(path, change), 403);
        assertThat(read(admin.get(path), 200).getJsonArray("roles")).hasToString("[\"user\"]");
        assertThat(rest(token(subject, "ada", "king", "USER")).me().getJsonArray("roles"))
                .hasToString("[\"user\"]");
        assertThat(rest(token(subject, "ada")).me().getJsonArray("roles")).hasToString("[\"user\"]");
    }

    @ParameterizedTest
    @EnumSource
    void disabledUserIsOutAtOnceAndInAgain(Door door) {
        String token = token(newSubject(), "ada", "user", "admin");
        String path = "api/v1/users/" + rest(token).userId();
        assertThat(admits(door, token)).isTrue();
        read(admin.patch(path, Map.of("disabled", true)), 200);
        assertThat(admits(door, token)).isFalse();
        read(admin.patch(path, Map.of("disabled", false)), 200);
        assertThat(admits(door, token)).isTrue();
    }

    @Test
    void whatTheProviderKeepsIsNotChangedHere() {
        String path = "api/v1/users/" + rest(token(newSubject(), "ada", "user")).userId();
        read(admin.patch(path, Map.of("roles", List.of("admin"))), 409);
        read(admin.patch(path, Map.of("password", Service.PASSWORD, "disabled", true)), 409);
        assertThat(read(admin.get(path), 200).getBoolean("disabled")).isFalse();
        Map<String, String> wanted = Map.of("username", "somebody-new", "password", Service.PASSWORD);
        read(admin.post("api/v1/users", wanted), 409);
        read(rest(token(newSubject(), "ada", "user")).post("api/v1/users", wanted), 403);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badTokens")
    void badTokensAreRefused(Door door, String what, String token) {
        assertThat(admits(door, token)).as(what).isFalse();
    }

    Stream<Object[]> badTokens() throws Exception {
        String somebody = newSubject();
        rest(token(somebody, "somebody", "user")).me();
        Date past = Date.from(Instant.now().minusSeconds(5));
        Date future = Date.from(Instant.now().plusSeconds(300));
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("not a token", "not-a-token");
        bad.put("expired", provider.token(somebody, claims -> claims.expirationTime(past)));
        bad.put("without expiry", provider.token(somebody, claims -> claims.expirationTime(null)));
        bad.put("not valid yet", provider.token(somebody, claims -> claims.notBeforeTime(future)));
        bad.put("wrong issuer", provider.token(somebody, claims -> claims.issuer("https://elsewhere.example")));
        bad.put("of our own issuer", provider.token(somebody, claims -> claims.issuer("tintype")));
        bad.put("without issuer", provider.token(somebody, claims -> claims.issuer(null)));
        bad.put("without subject", provider.token(somebody, claims -> claims.subject(null)));
        bad.put("empty subject", provider.token(somebody, claims -> claims.subject("")));
        bad.put("subject too long", provider.token(somebody, claims -> claims.subject("x".repeat(256))));
        bad.put("subject with a NUL", provider.token(somebody, claims -> claims.subject("a\0b")));
        bad.put("without a name", provider.token(somebody, claims -> claims.claim("upn", null)));
        bad.put("without an identifier", provider.token(somebody, claims -> claims.jwtID(null)));
        bad.put("without time of issue", provider.token(somebody, claims -> claims.issueTime(null)));
        bad.put("for somebody else", provider.token(somebody, claims -> claims.audience("mail")));
        bad.put("for nobody", provider.token(somebody, claims -> claims.audience((String) null)));
        bad.put("of another type", provider.ofAnotherType(somebody));
        bad.put("forged", provider.forged(somebody).get(0));
        bad.put("forged under a known key's name", provider.forged(somebody).get(1));
        bad.put("alg none", provider.unsigned(somebody));
        bad.put("HS256 with the public key", provider.signedWithPublicKeyAsSecret(somebody));
        bad.put("tampered", provider.tampered(somebody));
        return bad.entrySet().stream().flatMap(entry -> Stream.of(Door.values())
                .map(door -> new Object[] {door, entry.getKey(), entry.getValue()}));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyGetsInWithoutAToken(Door door) {
        assertThat(admits(door, null)).isFalse();
    }

    @Test
    void manyFirstRequestsAtTheSameMomentMakeOneUser() throws Exception {
        for (int round = 0; round < 5; round++) {
            String token = token(newSubject(), "racer", "user");
            List<String> ids = Race.of(RACERS, n -> n % 2 == 0 ? rest(token).userId() : ownerOfAnUpload(token));
            assertThat(ids).hasSize(RACERS).containsOnly(ids.get(0));
        }
    }

    @Test
    void manyNewcomersOfOneNameAllComeIn() throws Exception {
        List<String> ids = Race.of(RACERS, n -> rest(token("crowd-" + n, "crowd@idp.example", "user"))
                .userId());
        assertThat(ids).hasSize(RACERS).doesNotHaveDuplicates();
    }

    /** The last, because it ends all tokens of the others. */
    @Order(Integer.MAX_VALUE)
    @ParameterizedTest
    @EnumSource
    void keysOfTheProviderMayChange(Door door) throws Exception {
        String before = token(newSubject(), "before", "user");
        awaitAdmission(door, before);
        provider.rotateKeys();
        awaitAdmission(door, token(newSubject(), "after", "user"));
        assertThat(admits(door, before)).isFalse();
    }

    /** Strangers' tokens may have used up the questions that gRPC asks the provider in ten seconds. */
    private void awaitAdmission(Door door, String token) {
        Instant end = Instant.now().plusSeconds(15);
        while (!admits(door, token)) {
            assertThat(Instant.now()).as("the provider's keys reach %s", door).isBefore(end);
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
    }

    private String ownerOfAnUpload(String token) {
        UUID id = UUID.randomUUID();
        try (GrpcClient client = grpc(token)) {
            client.store(id, PatchJpeg.of(32, 32).bytes());
        } catch (StatusRuntimeException e) {
            throw new AssertionError(e.getStatus().toString(), e);
        }
        return read(rest(token).get("api/v1/images/" + id), 200)
                .getJsonObject("user")
                .getString("id");
    }

    /** As {@link Door#admits(Service, String)}, with a server on which nobody of our own can sign in. */
    private boolean admits(Door door, @Nullable String token) {
        return switch (door) {
            case API -> isAnswered("api/v1/me", token, 200);
            case CONTENT -> isAnswered(UUID.randomUUID().toString(), token, 404);
            case GRPC -> {
                try (GrpcClient client = grpc(token)) {
                    client.preview(UUID.randomUUID());
                    throw new AssertionError("nothing is stored there");
                } catch (StatusRuntimeException e) {
                    assertThat(e.getStatus().getCode()).isIn(Status.Code.UNAUTHENTICATED, Status.Code.NOT_FOUND);
                    yield e.getStatus().getCode() == Status.Code.NOT_FOUND;
                }
            }
        };
    }

    private boolean isAnswered(String path, @Nullable String token, int welcome) {
        try (Response answer = new RestClient(server.http(), token).get(path)) {
            assertThat(answer.getStatus()).isIn(401, welcome);
            return answer.getStatus() == welcome;
        }
    }

    private String token(String subject, String upn, String... groups) {
        try {
            return provider.token(subject, upn, groups);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private RestClient anonymous() {
        return new RestClient(server.http(), null);
    }

    private RestClient rest(String token) {
        return new RestClient(server.http(), token);
    }

    private GrpcClient grpc(@Nullable String token) {
        return new GrpcClient(server.grpcPort(), token);
    }

    private static String newSubject() {
        return UUID.randomUUID().toString();
    }
}
