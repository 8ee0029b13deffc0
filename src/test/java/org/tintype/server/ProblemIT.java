package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to the API, what comes back is a problem, and nothing of the server's own. */
@ExtendWith(SharedServer.class)
class ProblemIT {

    private static final String GUID = "11111111-1111-4111-8111-111111111111";

    private final Service service;
    private final RawHttp http;

    ProblemIT(Service service) {
        this.service = service;
        this.http = new RawHttp(service.server().http());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v2/images",
                "/api/v1/nothing",
                "/api/v1/nothing/",
                "/api//v1/nothing",
                "/api/v1//nothing",
                "//api/v1/nothing",
                "/api/v1/images/x;y=z",
                "/api/v1/images/../nothing",
                "/api/v1/images/%2e%2e/nothing",
                "/api/v1/%2F",
                "/api/v1/images/%0d%0aX:y",
                "/api/v1/images/%01",
                "/api/v1/nothing?%C3%28=%FF",
                "/api/v1/application.wadl",
                "/api/application.wadl",
                "/problem",
                "/nothing.jsp"
            })
    void whatIsNotThereIs404(String target) throws IOException {
        assertProblem(get(target), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/me",
        "PUT, /api/v1/me",
        "DELETE, /api/v1/deals",
        "PATCH, /api/v1/tokens",
        "GET, /api/v1/tokens",
        "FOO, /api/v1/me",
        "get, /api/v1/me",
        "PROPFIND, /api/v1/deals",
        "CONNECT, /api/v1/deals",
        "TRACE, /api/v1/me",
        "TRACE, /api/v1/nothing",
        "TRACE, /nothing",
        "PUT, /" + GUID,
        "TRACE, /" + GUID
    })
    void aMethodThatIsNotKnownIs405AndTheOthersAreNamed(String method, String target) throws IOException {
        RawHttp.Answer answer = http.send(method, target, token(), "Content-Length: 0", "Connection: close");
        assertProblem(answer, 405);
        assertThat(answer.header("Allow")).singleElement().asString().matches("[A-Z]+(, ?[A-Z]+)*");
        assertThat(answer.body()).doesNotContain(service.admin().token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/deals", "/" + GUID})
    void withoutAUsableTokenItIs401(String target) throws IOException {
        for (String credentials : new String[] {
            "",
            "Bearer",
            "Bearer x",
            "Bearer x.y.z",
            "Bearer ..",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Bearer " + "a".repeat(5000),
            "Basic YTpi",
            "Basic !",
            "Negotiate x",
            "x"
        }) {
            RawHttp.Answer answer = http.send("GET", target, "Authorization: " + credentials, "Connection: close");
            assertProblem(answer, 401);
            assertThat(answer.header("WWW-Authenticate")).as(credentials).containsExactly("Bearer");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | 406",
                "image/png | 406",
                "application/problem+json | 406",
                "*/*;q=abc | 400",
                "application/json;q=5 | 400",
                "text/html;q=0.5, application/json;q=1.0001 | 400"
            })
    void anAcceptThatCannotBeMetIsAProblem(String accept, int status) throws IOException {
        assertProblem(get("/api/v1/me", "Accept: " + accept), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/*;q=0.5", "application/json;q=1.000, */*;q=0.1", "application/json; Q=0.123"
            })
    void anAcceptThatCanBeMetIsNot(String accept) throws IOException {
        assertThat(get("/api/v1/me", "Accept: " + accept).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/deals?page=%FF",
                "/api/v1/deals?page=99999999999999999999",
                "/api/v1/deals?perPage=-1",
                "/api/v1/deals?page=1&page=2",
                "/api/v1/deals?page="
            })
    void aBadParameterIs422(String target) throws IOException {
        assertProblem(get(target), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/deals", "/api/v1/images/upload", "/api/v1/tokens"})
    void aBodyOfAnotherTypeOrWithoutOneIs415(String target) throws IOException {
        assertProblem(post(target, "abcdef"), 415);
        assertProblem(post(target, "abcdef", "Content-Type: text/plain"), 415);
        assertProblem(post(target, "abcdef", "Content-Type: */*"), 415);
        assertProblem(http.send("POST", target, token(), "Content-Length: 0", "Connection: close"), 415);
        assertProblem(http.send("POST", target, token(), "Connection: close"), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "/", "a/b/c", "application/json;charset", "multipart/form-data; boundary=\""})
    void aTypeThatIsNoneIsRefused(String type) throws IOException {
        for (String target : new String[] {"/api/v1/deals", "/api/v1/images/upload", "/api/v1/tokens"}) {
            assertProblem(post(target, "abcdef", "Content-Type: " + type));
        }
    }

    @Test
    void aMultipartBodyThatIsNoneIs422() throws IOException {
        String upload = "/api/v1/images/upload";
        String type = "Content-Type: multipart/form-data";
        assertProblem(post(upload, "abcdef", type), 422);
        assertProblem(post(upload, "abcdef", type + "; boundary=" + "a".repeat(1000)), 422);
        assertProblem(post(upload, "--x\r\nX: " + "a".repeat(60_000), type + "; boundary=x"), 422);
        assertProblem(
                post(upload, "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n", type + "; boundary=x"),
                422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "a@b", "@evil", "a:b", "a:99999", "[::1", "<x>", "\"", "a?b", "a#b"})
    void aHostThatIsNoneIs400(String host) throws IOException {
        RawHttp.Answer answer = http.sendAll(
                "GET /api/v1/deals HTTP/1.1\r\nHost: " + host + "\r\n" + token() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertNothingOfTheServer(answer);
    }

    @Test
    void twoHostsAre400() throws IOException {
        RawHttp.Answer answer = get("/api/v1/deals", "Host: other.example");
        assertThat(answer.status()).isEqualTo(400);
        assertNothingOfTheServer(answer);
    }

    @Test
    void anOldRequestWithoutAHostIsAnswered() throws IOException {
        URI root = service.server().http();
        RawHttp.Answer answer = http.sendAll("GET /api/v1/deals HTTP/1.0\r\n" + token() + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Link"))
                .singleElement()
                .asString()
                // WildFly makes a host up.
                .matches("<http://[a-z0-9.-]+:" + root.getPort() + "/api/v1/deals\\?.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/images/%00 HTTP/1.1",
                "GET /api/v1/images/%c3%28 HTTP/1.1",
                "GET /api/v1/images/a\\b HTTP/1.1",
                "GET /api/v1/images/\u00e9 HTTP/1.1",
                "GET /api/v1/deals HTTP/9.9",
                "GET /api/v1/deals http/1.1",
                "GET /api/v1/deals HTTP/1.1\r\nContent-Length: abc",
                "GET /api/v1/deals HTTP/1.1\r\nContent-Length: -1",
                "POST /api/v1/deals HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6",
                "POST /api/v1/deals HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked",
                "POST /api/v1/deals HTTP/1.1\r\nConnection: close\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0",
                "POST /api/v1/deals HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz",
                "GET /api/v1/deals HTTP/1.1\r\nB@d Name: x",
                "GET /api/v1/deals HTTP/1.1\r\nX : a",
                "GET /api/v1/deals HTTP/1.1\r\nX: a\u0000b"
            })
    void whatTheServerCannotReadShowsNothingOfIt(String request) throws IOException {
        String line =
                request.contains("\r\n") ? request.replaceFirst("\r\n", host()) : request + host().stripTrailing();
        assertRefused(http.sendAll(line + "\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void whatIsTooLongShowsNothingOfTheServer() throws IOException {
        assertRefused(get("/api/v1/" + "a".repeat(10_000)));
        assertRefused(get("/api/v1/nothing", "X: " + "a".repeat(64 * 1024)));
        String[] many = new String[1000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "X" + i + ": a";
        }
        assertRefused(get("/api/v1/nothing", many));
    }

    private RawHttp.Answer get(String target, String... header) throws IOException {
        return http.send("GET", target, with(header, token(), "Connection: close"));
    }

    private RawHttp.Answer post(String target, String body, String... header) throws IOException {
        String lines = String.join("\r\n", with(header, token(), "Content-Length: " + body.length()));
        return http.sendAll("POST " + target + " HTTP/1.1" + host() + lines + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String[] with(String[] header, String... more) {
        String[] all = Arrays.copyOf(more, more.length + header.length);
        System.arraycopy(header, 0, all, more.length, header.length);
        return all;
    }

    private String token() {
        return "Authorization: Bearer " + service.admin().token();
    }

    private String host() {
        return "\r\nHost: " + service.server().http().getAuthority() + "\r\n";
    }

    /** Servers refuse some requests before they know what they are: without a body, or without any answer. */
    private static void assertRefused(RawHttp.Answer answer) {
        assertThat(answer.status())
                .as(answer.toString())
                .satisfiesAnyOf(status -> assertThat(status).isBetween(400, 499), status -> assertThat(status)
                        .isIn(0, 505));
        assertNothingOfTheServer(answer);
        if (!answer.body().isEmpty()) {
            assertProblem(answer);
        }
    }

    private static void assertProblem(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertProblem(answer);
    }

    private static void assertProblem(RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertNothingOfTheServer(answer);
        assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
        JsonObject problem = RestClient.parse(answer.body());
        assertThat(problem.keySet()).contains("type", "title", "status", "detail", "instance");
        assertThat(problem.getInt("status")).isEqualTo(answer.status());
        assertThat(problem.getString("instance")).matches("(/[!$-;=@-Z\\[\\]_a-z~]*)?");
    }

    private static void assertNothingOfTheServer(RawHttp.Answer answer) {
        assertThat((answer.head() + answer.body()).toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "<html", "exception", "at org.", "payara", "wildfly", "undertow", "grizzly", "glassfish")
                .doesNotContain("\nserver:", "\nx-powered-by:", "\nset-cookie:");
    }
}
