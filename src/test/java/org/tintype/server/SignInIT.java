package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestAssert.assertRefused;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tintype.client.NewUser;
import org.tintype.client.Tintype;
import org.tintype.client.Token;
import org.tintype.client.User;
import org.tintype.client.UserChange;
import org.tintype.client.Users;

/** Who gets in, asked at every door with the same tokens. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {

    private final Service service;
    private final RestClient user;
    private final User account;
    private final Users users;
    private final Tokens tokens;

    SignInIT(Service service) throws Exception {
        this.service = service;
        this.user = service.newUser();
        this.account = user.typed().me().get();
        this.users = service.admin().typed().users();
        this.tokens = Tokens.of(service.server(), account.id().toString());
    }

    /** A door, as far as it says whether somebody gets in. */
    enum Door {
        API {
            @Override
            boolean admits(Service service, @Nullable String token) {
                return admits(service, "api/v1/me", token, 200);
            }
        },
        CONTENT {
            @Override
            boolean admits(Service service, @Nullable String token) {
                return admits(service, UUID.randomUUID().toString(), token, 404);
            }
        },
        GRPC {
            @Override
            boolean admits(Service service, @Nullable String token) {
                try (GrpcClient client = service.grpc(token)) {
                    client.preview(UUID.randomUUID());
                    throw new AssertionError("nothing is stored there");
                } catch (StatusRuntimeException e) {
                    assertThat(e.getStatus().getCode()).isIn(Status.Code.UNAUTHENTICATED, Status.Code.NOT_FOUND);
                    return e.getStatus().getCode() == Status.Code.NOT_FOUND;
                }
            }
        };

        abstract boolean admits(Service service, @Nullable String token);

        static boolean admits(Service service, String path, @Nullable String token, int welcome) {
            try (Response answer = new RestClient(service.server().http(), token).get(path)) {
                assertThat(answer.getStatus()).isIn(401, welcome);
                if (answer.getStatus() == 401) {
                    assertThat(answer.getHeaderString("WWW-Authenticate")).isEqualTo("Bearer");
                    assertThat(answer.getMediaType()).hasToString("application/problem+json");
                    return false;
                }
                return true;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenFromSignInIsGood(Door door) {
        assertThat(door.admits(service, user.token())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenOfTheServicesKeyIsGood(Door door) throws Exception {
        assertThat(door.admits(service, tokens.good())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyGetsInWithoutAToken(Door door) {
        assertThat(door.admits(service, null)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badTokens")
    void badTokensAreRefused(Door door, String what, String token) {
        assertThat(door.admits(service, token)).as(what).isFalse();
    }

    Stream<Object[]> badTokens() throws Exception {
        Date past = Date.from(Instant.now().minusSeconds(5));
        Date future = Date.from(Instant.now().plusSeconds(300));
        Map<String, String> bad = new java.util.LinkedHashMap<>();
        bad.put("not a token", "not-a-token");
        bad.put("empty parts", "..");
        bad.put("over-long", "a".repeat(6000));
        bad.put("expired", tokens.with(claims -> claims.expirationTime(past)));
        bad.put("without expiry", tokens.with(claims -> claims.expirationTime(null)));
        bad.put("not valid yet", tokens.with(claims -> claims.notBeforeTime(future)));
        bad.put("wrong issuer", tokens.with(claims -> claims.issuer("https://elsewhere.example")));
        bad.put("without issuer", tokens.with(claims -> claims.issuer(null)));
        bad.put("without subject", tokens.with(claims -> claims.subject(null)));
        bad.put("without upn", tokens.with(claims -> claims.claim("upn", null)));
        bad.put(
                "unknown subject",
                tokens.with(claims -> claims.subject(UUID.randomUUID().toString())));
        bad.put("subject is no GUID", tokens.with(claims -> claims.subject("admin")));
        bad.put("of an earlier password", tokens.with(claims -> claims.claim("gen", -1)));
        bad.put("without generation", tokens.with(claims -> claims.claim("gen", null)));
        bad.put("signed by another key", tokens.signedByAnother());
        bad.put("of another type", tokens.ofAnotherType());
        bad.put("alg none", tokens.unsigned());
        bad.put("HS256 with the public key", tokens.signedWithPublicKeyAsSecret());
        bad.put("tampered", tokens.tampered());
        bad.put("without signature", tokens.good().replaceAll("\\.[^.]*$", "."));
        return bad.entrySet().stream().flatMap(entry -> Stream.of(Door.values())
                .map(door -> new Object[] {door, entry.getKey(), entry.getValue()}));
    }

    @ParameterizedTest
    @EnumSource
    void aDisabledUserIsOutAtOnceAndInAgain(Door door) {
        RestClient somebody = service.newUser();
        UUID id = somebody.typed().me().get().id();
        assertThat(door.admits(service, somebody.token())).isTrue();

        users.change(id, UserChange.disabled(true));
        assertThat(door.admits(service, somebody.token())).isFalse();

        users.change(id, UserChange.disabled(false));
        assertThat(door.admits(service, somebody.token())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aPasswordChangeEndsEarlierTokens(Door door) {
        RestClient somebody = service.newUser();
        User account = somebody.typed().me().get();
        users.change(account.id(), UserChange.password("another long password"));

        assertThat(door.admits(service, somebody.token())).isFalse();
        Token again = service.anonymous().typed().token(account.username(), "another long password");
        assertThat(door.admits(service, again.accessToken())).isTrue();
    }

    @Test
    void rolesAreThoseOfNowAndNotThoseOfTheToken() throws Exception {
        String boast = tokens.with(claims -> claims.claim("groups", Set.of("admin", "user")));
        Tintype boaster = service.anonymous().typed().withToken(boast);
        assertRefused(403, () -> boaster.users().create(newUser()));

        Tintype promoted = service.newUser().typed();
        UUID id = promoted.me().get().id();
        assertRefused(403, () -> promoted.users().create(newUser()));
        users.change(id, UserChange.roles("user", "admin"));
        promoted.users().create(newUser());
        users.change(id, UserChange.roles("user"));
        assertRefused(403, () -> promoted.users().create(newUser()));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike() {
        String wrong = refusal(account.username(), "not the password");
        String unknown = refusal("nobody-" + UUID.randomUUID(), "not the password");
        assertThat(wrong).isEqualTo(unknown);
        refusal("no name at all ''", Service.PASSWORD);
        refusal(account.username(), "x".repeat(5000));
    }

    @Test
    void aDisabledUserCannotSignIn() {
        User somebody = service.newUser().typed().me().get();
        users.change(somebody.id(), UserChange.disabled(true));
        refusal(somebody.username(), Service.PASSWORD);
    }

    @Test
    void userNamesAreComparedWithoutCase() {
        String name = account.username().toUpperCase(Locale.ROOT);
        assertThat(service.anonymous()
                        .typed()
                        .signIn(name, Service.PASSWORD)
                        .me()
                        .get())
                .isEqualTo(account);
    }

    @Test
    void theTokenSaysHowLongItHolds() {
        Token token = service.anonymous().typed().token(account.username(), Service.PASSWORD);
        assertThat(token.tokenType()).isEqualTo("Bearer");
        assertThat(token.expiresIn()).isEqualTo(3600);
        String compact = token.accessToken();
        byte[] payload =
                Base64.getUrlDecoder().decode(compact.substring(compact.indexOf('.') + 1, compact.lastIndexOf('.')));
        String claims = new String(payload, StandardCharsets.UTF_8);
        assertThat(claims).contains("\"iss\":\"tintype\"", "\"sub\"", "\"upn\"", "\"groups\":[\"user\"]", "\"exp\"");
    }

    private String refusal(String username, String password) {
        Tintype nobody = service.anonymous().typed();
        return assertRefused(401, () -> nobody.signIn(username, password)).detail();
    }

    private static NewUser newUser() {
        return NewUser.of("made-" + UUID.randomUUID().toString().substring(0, 12), Service.PASSWORD);
    }
}
