package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.RestClient.read;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.tintype.openapi.ApiDocument;
import org.tintype.openapi.ApiOperation;
import org.tintype.openapi.CheckedExchanges;
import org.tintype.openapi.ForbiddenJson;

/** Input that the document forbids, at every operation; and any input whatsoever. */
class BadInputIT {

    private static final List<ApiOperation> OPERATIONS = ApiDocument.OURS.operations();

    private final Service service = SharedServer.service();
    private final Scene scene = new Scene(service);

    @Property(tries = 10_000, generation = GenerationMode.EXHAUSTIVE)
    void everyMistakeIsNamed(@ForAll("mistakes") Mistake mistake) {
        Call call = mistake.spoil().apply(scene.call(mistake.operation()));
        try (Response answer = call.send(scene.caller)) {
            if (mistake.place().equals("path")) {
                // What is no text the server itself refuses.
                assertThat(answer.getStatus())
                        .isIn(CheckedExchanges.isText(URI.create(call.path())) ? Set.of(404) : Set.of(400, 404));
                return;
            }
            if (mistake.place().equals("link")) {
                assertThat(answer.getStatus()).isEqualTo(403);
                return;
            }
            if (mistake.operation().method().equals("HEAD")) {
                assertThat(answer.getStatus()).isEqualTo(422);
                return;
            }
            JsonObject problem = read(answer, 422);
            assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                    .as(problem.toString())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.getString(mistake.place(), null))
                            .isIn(mistake.name(), companionOf(mistake.name())));
        }
    }

    /** Two members come together or not at all, so that one alone is a second mistake. */
    private static String companionOf(String member) {
        return switch (member) {
            case "password" -> "currentPassword";
            case "currentPassword" -> "password";
            default -> member;
        };
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.MIXIN, shrinking = ShrinkingMode.BOUNDED)
    void noJsonIsAFailureOfTheService(
            @ForAll("operationsWithJson") ApiOperation operation, @ForAll("json") String json, @ForAll int member) {
        Call call = scene.call(operation);
        List<String> names = List.copyOf(operation
                .schema(ApiOperation.JSON)
                .orElseThrow()
                .getProperties()
                .keySet());
        assertNoFailure(call.withMember(names.get(Math.floorMod(member, names.size())), json));
        assertNoFailure(call.withBody(json));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void noQueryIsAFailureOfTheService(
            @ForAll("readingOperations") ApiOperation operation, @ForAll("queries") String query) {
        assertNoFailure(scene.call(operation).withQuery(query));
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void noHeaderIsAFailureOfTheService(@ForAll("headers") Header header, @ForAll("fieldValues") String value) {
        Call call = scene.call(header.operation());
        try (Response answer = call.send(scene.caller.requestTo(call.path()).header(header.name(), value))) {
            assertThat(answer.getStatus()).as(call + " " + header.name()).isLessThan(500);
            if (header.name().equals("If-Match")) {
                assertThat(answer.getStatus())
                        .as("no value of these names a state: " + value)
                        .isEqualTo(412);
            }
        }
    }

    /** A header field that an operation heeds. */
    record Header(ApiOperation operation, String name) {}

    @Provide
    Arbitrary<Header> headers() {
        Stream<Header> documented = OPERATIONS.stream().flatMap(operation -> operation.parametersIn("header").stream()
                .map(parameter -> new Header(operation, parameter.getName())));
        Stream<Header> general = OPERATIONS.stream()
                .filter(operation -> operation.method().equals("GET"))
                .flatMap(operation -> Stream.of("Accept", "Accept-Language", "Cookie", "X-Forwarded-For", "Forwarded")
                        .map(name -> new Header(operation, name)));
        return Arbitraries.of(Stream.concat(documented, general).toList());
    }

    /** What looks like the values of fields, up to 8 KiB, none of them an asterisk alone. */
    @Provide
    Arbitrary<String> fieldValues() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(
                        "\"",
                        "W/\"",
                        "\"x\"",
                        ",",
                        ";q=",
                        "bytes=",
                        "0-",
                        "-0",
                        "-",
                        "99999999999999999999-",
                        "9223372036854775807",
                        "*/*",
                        "image/*",
                        "\\",
                        "Thu, 26 Nov 2026 18:00:00 GMT",
                        "Thu, 99 Nov 0000 25:61:61 GMT",
                        "\t",
                        "=",
                        "for=\"[",
                        "\u00e9",
                        "0;q=2",
                        "x".repeat(1000)),
                Arbitraries.strings().ascii().ofMaxLength(10).map(text -> text.replaceAll("[\\p{Cntrl}*]", " ")));
        return piece.list().ofMinSize(1).ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Mistake> mistakes() {
        return Arbitraries.of(OPERATIONS.stream()
                .flatMap(operation -> Mistake.all(operation).stream())
                .toList());
    }

    @Provide
    Arbitrary<ApiOperation> operationsWithJson() {
        return Arbitraries.of(OPERATIONS.stream()
                .filter(operation -> operation.schema(ApiOperation.JSON).isPresent())
                .toList());
    }

    @Provide
    Arbitrary<ApiOperation> readingOperations() {
        return Arbitraries.of(OPERATIONS.stream()
                .filter(operation -> operation.method().equals("GET"))
                .toList());
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> text = Arbitraries.strings().all().ofMaxLength(300).map(ForbiddenJson::quote);
        Arbitrary<String> number = Arbitraries.bigDecimals().map(Object::toString);
        Arbitrary<String> word = Arbitraries.of("null", "true", "false", "1e400", "-0", "[]", "{}");
        Arbitrary<String> simple = Arbitraries.oneOf(text, number, word);
        Arbitrary<String> array = simple.list().ofMaxSize(25).map(items -> "[" + String.join(",", items) + "]");
        Arbitrary<String> object = Combinators.combine(text, Arbitraries.oneOf(simple, array))
                .as((name, value) -> name + ":" + value)
                .list()
                .ofMaxSize(10)
                .map(members -> "{" + String.join(",", members) + "}");
        return Arbitraries.oneOf(
                simple, array, object, Arbitraries.strings().all().ofMaxLength(50));
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> name = Arbitraries.oneOf(
                Arbitraries.of("page", "perPage", "dl", "transform", "sort", "username", "role", "maker", "signature"),
                escapes());
        return Combinators.combine(name, escapes())
                .as((key, value) -> key + "=" + value)
                .list()
                .ofMaxSize(5)
                .map(pairs -> String.join("&", pairs));
    }

    /** Bytes of any kind, each as {@code %xx}, whether they are UTF-8 or not. */
    private static Arbitrary<String> escapes() {
        return Arbitraries.bytes().list().ofMaxSize(20).map(bytes -> bytes.stream()
                .map(each -> String.format("%%%02X", each))
                .collect(java.util.stream.Collectors.joining()));
    }

    private void assertNoFailure(Call call) {
        try (Response answer = call.send(scene.caller)) {
            assertThat(answer.getStatus()).as(call.toString()).isLessThan(500);
        }
    }
}
