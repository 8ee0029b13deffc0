package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.fixture.PatchJpeg;

/** A service behind a proxy, called by pages of another origin. */
@ExtendWith(ProxiedServer.class)
class EdgeIT {

    private static final String APP = ProxiedServer.APP;
    private static final String[] FORWARDED = {"X-Forwarded-Proto: https", "X-Forwarded-Host: pictures.example"};

    private final ApplicationServer server;
    private final Service service;
    private final RawHttp http;

    EdgeIT(Service service) {
        this.service = service;
        this.server = service.server();
        this.http = new RawHttp(server.http());
    }

    @Test
    void absoluteUrlsAreThoseOfTheProxy() throws IOException {
        RawHttp.Answer list = signedIn("GET", "/api/v1/deals?page=0", FORWARDED);
        assertThat(list.header("Link"))
                .singleElement()
                .asString()
                .startsWith("<https://pictures.example/api/v1/deals?page=0&perPage=20>; rel=\"first\"");

        String image = service.admin()
                .upload(PatchJpeg.of(64, 48).bytes(), "photo.jpg")
                .getString("id");
        RawHttp.Answer described = signedIn("GET", "/api/v1/images/" + image, FORWARDED);
        assertThat(RestClient.parse(described.body()).getString("downloadUrl"))
                .startsWith("https://pictures.example/photo-");

        String user = "{\"username\":\"forwarded\",\"password\":\"" + Service.PASSWORD + "\"}";
        RawHttp.Answer created = http.sendAll("POST /api/v1/users HTTP/1.1\r\nHost: inside\r\n" + token() + "\r\n"
                + String.join("\r\n", FORWARDED) + "\r\nContent-Type: application/json\r\nContent-Length: "
                + user.length() + "\r\nConnection: close\r\n\r\n" + user);
        assertThat(created.header("Location"))
                .singleElement()
                .asString()
                .startsWith("https://pictures.example/api/v1/users/");
    }

    @Test
    void whatAProxyForwardsWronglyIsIgnored() throws IOException {
        RawHttp.Answer list =
                signedIn("GET", "/api/v1/deals", "X-Forwarded-Proto: javascript", "X-Forwarded-Host: evil/<x>");
        assertThat(list.header("Link")).singleElement().asString().startsWith("<" + server.http() + "api/v1/deals?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/images/upload", "/11111111-1111-4111-8111-111111111111", "/nothing"})
    void aPreflightOfAnAdmittedOriginIsAnsweredWithoutAToken(String target) throws IOException {
        RawHttp.Answer answer = preflight(target, APP);
        assertThat(answer.status()).isEqualTo(204);
        assertAdmitted(answer);
        assertThat(answer.header("Access-Control-Allow-Methods")).containsExactly("GET, HEAD, POST, PATCH, DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .singleElement()
                .asString()
                .contains("Authorization", "Content-Type", "If-Match", "Range", "Repr-Digest");
        assertThat(answer.header("Access-Control-Max-Age")).containsExactly("600");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.evil",
                "https://evil.example",
                "http://app.example",
                "https://app.example:8443",
                "https://APP.example",
                "null",
                "*",
                ""
            })
    void otherOriginsAreNotAdmitted(String origin) throws IOException {
        for (RawHttp.Answer answer : new RawHttp.Answer[] {
            preflight("/api/v1/me", origin), signedIn("GET", "/api/v1/me", "Origin: " + origin)
        }) {
            assertThat(answer.head()).doesNotContainIgnoringCase("Access-Control-");
            assertThat(answer.header("Vary")).contains("Origin");
        }
    }

    @Test
    void answersToAnAdmittedOriginCanBeRead() throws IOException {
        String image =
                service.admin().upload(PatchJpeg.of(64, 48).bytes(), "read.jpg").getString("id");
        for (String target : new String[] {"/api/v1/me", "/api/v1/deals", "/" + image}) {
            RawHttp.Answer answer = signedIn("GET", target, "Origin: " + APP);
            assertThat(answer.status()).isEqualTo(200);
            assertAdmitted(answer);
        }
    }

    @Test
    void soCanErrorsWhoeverMakesThem() throws IOException {
        String bad = "Authorization: Bearer x.y.z";
        assertError(http.send("GET", "/api/v1/me", bad, "Origin: " + APP, "Connection: close"), 401);
        assertError(http.send("GET", "/api/v1/me", "Origin: " + APP, "Connection: close"), 401);
        assertError(
                http.send("GET", "/11111111-1111-4111-8111-111111111111", bad, "Origin: " + APP, "Connection: close"),
                401);
        assertError(
                http.send("GET", "/11111111-1111-4111-8111-111111111111", "Origin: " + APP, "Connection: close"), 401);
        assertError(signedIn("GET", "/11111111-1111-4111-8111-111111111111", "Origin: " + APP), 404);
        assertError(signedIn("GET", "/api/v1/nothing", "Origin: " + APP), 404);
        assertError(signedIn("GET", "/nothing", "Origin: " + APP), 404);
        assertError(signedIn("GET", "/api/v1/me", "Origin: " + APP, "Accept: */*;q=x"), 400);
        assertError(signedIn("PUT", "/api/v1/me", "Origin: " + APP, "Content-Length: 0"), 405);
    }

    @Test
    void anOrdinaryOptionsGoesItsUsualWay() throws IOException {
        RawHttp.Answer answer = signedIn("OPTIONS", "/api/v1/me", "Origin: " + APP);
        assertThat(answer.status()).isNotEqualTo(204);
        assertThat(answer.header("Allow")).singleElement().asString().contains("GET");
        assertAdmitted(answer);
    }

    private RawHttp.Answer preflight(String target, String origin) throws IOException {
        return http.send(
                "OPTIONS", target, "Origin: " + origin, "Access-Control-Request-Method: GET", "Connection: close");
    }

    private RawHttp.Answer signedIn(String method, String target, String... header) throws IOException {
        return http.send(
                method,
                target,
                Stream.concat(Stream.of(token(), "Connection: close"), Arrays.stream(header))
                        .toArray(String[]::new));
    }

    private String token() {
        return "Authorization: Bearer " + service.admin().token();
    }

    private static void assertError(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
        assertAdmitted(answer);
    }

    private static void assertAdmitted(RawHttp.Answer answer) {
        assertThat(answer.header("Access-Control-Allow-Origin"))
                .as(answer.toString())
                .containsExactly(APP);
        assertThat(answer.header("Vary")).containsExactly("Origin");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .singleElement()
                .asString()
                .contains("ETag", "Location", "Link", "X-Total-Count", "Content-Disposition", "WWW-Authenticate");
    }
}
