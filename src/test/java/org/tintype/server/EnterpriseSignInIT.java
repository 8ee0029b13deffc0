package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;
import static org.tintype.server.RestClient.read;

import com.nimbusds.jose.JOSEException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
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
import org.tintype.client.NewUser;
import org.tintype.client.Tintype;
import org.tintype.client.User;
import org.tintype.client.UserChange;
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
    private final Tintype admin = as(token("the-admin", "root@idp.example", "admin"));

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
        assertRefused(404, () -> anonymous().typed().signIn("admin", Service.PASSWORD));
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
        assertRefused(404, () -> admin.signIn("admin", Service.PASSWORD));
    }

    @Test
    void newcomerIsMadeAtEitherDoorAndTheSameAtBoth() throws Exception {
        String subject = newSubject();
        String token = token(subject, "ada@idp.example", "user");
        UUID image = UUID.randomUUID();
        try (GrpcClient grpc = grpc(token)) {
            grpc.store(image, PatchJpeg.of(32, 32).bytes());
        }
        User me = me(token);
        assertThat(me.username()).startsWith("ada-idp.example");
        assertThat(me.displayName()).isEqualTo("ada@idp.example");
        assertThat(me.roles()).containsExactly("user");
        assertThat(me.disabled()).isFalse();
        assertThat(me(token(subject, "renamed@idp.example", "user"))).isEqualTo(me);
        assertThat(as(token).images().get(image).user().id()).isEqualTo(me.id());
        assertThat(admin.users().get(me.id())).isEqualTo(me);
    }

    @Test
    void displayNameIsTheNameOfTheToken() throws Exception {
        String token =
                provider.token(newSubject(), claims -> claims.audience("images").claim("name", "Zoë 😀".repeat(20)));
        assertThat(me(token).displayName()).isEqualTo("Zoë 😀".repeat(12) + "Zoë");
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
        User one = me(token(newSubject(), "same@idp.example", "user"));
        User other = me(token(newSubject(), "same@idp.example", "user"));
        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.username()).isNotEqualTo(one.username());
        assertThat(other.displayName()).isEqualTo(one.displayName());
    }

    @Test
    void subjectThatIsAnothersIdentifierOrNameIsAnotherUser() {
        User victim = me(token(newSubject(), "victim-" + newSubject(), "user"));
        for (String subject : List.of(victim.id().toString(), victim.username(), "the-admin2")) {
            User other = me(token(subject, victim.username(), "user"));
            assertThat(other.id()).isNotEqualTo(victim.id());
            assertThat(other.username()).isNotEqualTo(victim.username());
        }
        assertThat(me(token(newSubject(), "admin", "user")).username()).startsWith("admin-");
    }

    @Test
    void rolesFollowTheTokenAtEachRequest() {
        String subject = newSubject();
        Tintype plain = as(token(subject, "ada", "user"));
        UUID id = plain.me().get().id();
        UserChange change = UserChange.disabled(false);
        assertRefused(403, () -> plain.users().change(id, change));
        Tintype promoted = as(token(subject, "ada", "king", "admin"));
        assertThat(promoted.users().change(id, change).roles()).containsExactly("admin");
        assertThat(admin.users().get(id).roles()).containsExactly("admin");
        assertRefused(403, () -> plain.users().change(id, change));
        assertThat(admin.users().get(id).roles()).containsExactly("user");
        assertThat(me(token(subject, "ada", "king", "USER")).roles()).containsExactly("user");
        assertThat(me(token(subject, "ada")).roles()).containsExactly("user");
    }

    @ParameterizedTest
    @EnumSource
    void disabledUserIsOutAtOnceAndInAgain(Door door) {
        String token = token(newSubject(), "ada", "user", "admin");
        UUID id = me(token).id();
        assertThat(admits(door, token)).isTrue();
        admin.users().change(id, UserChange.disabled(true));
        assertThat(admits(door, token)).isFalse();
        admin.users().change(id, UserChange.disabled(false));
        assertThat(admits(door, token)).isTrue();
    }

    @Test
    void whatTheProviderKeepsIsNotChangedHere() {
        Tintype ada = as(token(newSubject(), "ada", "user"));
        UUID id = ada.me().get().id();
        assertRefused(409, () -> admin.users().change(id, UserChange.roles("admin")));
        assertRefused(409, () -> admin.users().change(id, new UserChange(null, true, Service.PASSWORD)));
        assertThat(admin.users().get(id).disabled()).isFalse();
        NewUser wanted = NewUser.of("somebody-new", Service.PASSWORD);
        assertRefused(409, () -> admin.users().create(wanted));
        assertRefused(403, () -> ada.users().create(wanted));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badTokens")
    void badTokensAreRefused(Door door, String what, String token) {
        assertThat(admits(door, token)).as(what).isFalse();
    }

    Stream<Object[]> badTokens() throws Exception {
        String somebody = newSubject();
        me(token(somebody, "somebody", "user"));
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
            List<UUID> ids = Race.of(RACERS, n -> n % 2 == 0 ? me(token).id() : ownerOfAnUpload(token));
            assertThat(ids).hasSize(RACERS).containsOnly(ids.get(0));
        }
    }

    @Test
    void manyNewcomersOfOneNameAllComeIn() throws Exception {
        List<UUID> ids = Race.of(RACERS, n -> me(token("crowd-" + n, "crowd@idp.example", "user"))
                .id());
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

    private UUID ownerOfAnUpload(String token) {
        UUID id = UUID.randomUUID();
        try (GrpcClient client = grpc(token)) {
            client.store(id, PatchJpeg.of(32, 32).bytes());
        } catch (StatusRuntimeException e) {
            throw new AssertionError(e.getStatus().toString(), e);
        }
        return as(token).images().get(id).user().id();
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

    private Tintype as(String token) {
        return anonymous().typed().withToken(token);
    }

    private User me(String token) {
        return as(token).me().get();
    }

    private GrpcClient grpc(@Nullable String token) {
        return new GrpcClient(server.grpcPort(), token);
    }

    private static String newSubject() {
        return UUID.randomUUID().toString();
    }
}
