package org.tintype.server;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tintype.openapi.ApiOperation;
import org.tintype.openapi.ForbiddenJson;
import org.tintype.openapi.ForbiddenTexts;

/**
 * One thing that is wrong with one input of an operation.
 *
 * @param operation the operation
 * @param place what the answer calls such an input: {@code field} or {@code parameter}; {@code path} where it
 *     is 404, and {@code link} where it is 403
 * @param name which input
 * @param what is wrong
 * @param spoil makes the mistake in a right request
 */
record Mistake(ApiOperation operation, String place, String name, String what, UnaryOperator<Call> spoil) {

    private static final String FIELD = "field";
    private static final String PARAMETER = "parameter";

    /** Those of a signed link: the answer does not tell what is wrong with one. */
    private static final Set<String> OF_A_LINK = Set.of("maker", "key", "expires", "signature");

    /** Returns every mistake that the document knows of. */
    static List<Mistake> all(ApiOperation operation) {
        List<Mistake> mistakes = new ArrayList<>();
        operation.parametersIn("query").forEach(parameter -> addQuery(mistakes, operation, parameter));
        operation.parametersIn("path").stream()
                .filter(parameter -> "uuid".equals(parameter.getSchema().getFormat()))
                .forEach(parameter -> addPath(mistakes, operation, parameter));
        operation.parametersIn("path").stream()
                .filter(parameter -> parameter.getSchema().getEnum() != null)
                .forEach(parameter -> addExtension(mistakes, operation, parameter));
        operation.schema(ApiOperation.JSON).ifPresent(schema -> addMembers(mistakes, operation, schema));
        operation.schema(ApiOperation.FORM).ifPresent(schema -> addParts(mistakes, operation, schema));
        return mistakes;
    }

    private static void addQuery(List<Mistake> mistakes, ApiOperation operation, Parameter parameter) {
        String name = parameter.getName();
        String place = OF_A_LINK.contains(name) ? "link" : PARAMETER;
        ForbiddenTexts.of(parameter.getSchema()).stream()
                // Servers end longer request lines themselves.
                .filter(sample -> sample.value().length() <= 5000)
                .forEach(sample -> mistakes.add(new Mistake(
                        operation,
                        place,
                        name,
                        sample.what() + ": " + shortened(sample.value()),
                        call -> call.withQuery(name + "=" + encoded(sample.value())))));
        String right = parameter.getSchema().getType().equals("integer") ? "1" : "true";
        mistakes.add(new Mistake(
                operation,
                place,
                name,
                "there twice",
                call -> call.withQuery(name + "=" + right + "&" + name + "=" + right)));
        if (!Boolean.TRUE.equals(parameter.getAllowEmptyValue())) {
            mistakes.add(new Mistake(operation, place, name, "without a value", call -> call.withQuery(name)));
        }
    }

    /** Adds other words after the dot of a path. */
    private static void addExtension(List<Mistake> mistakes, ApiOperation operation, Parameter parameter) {
        ForbiddenTexts.of(parameter.getSchema())
                .forEach(sample -> mistakes.add(new Mistake(
                        operation,
                        PARAMETER,
                        parameter.getName(),
                        sample.what() + ": " + shortened(sample.value()),
                        call -> call.withPath(
                                call.path().substring(0, call.path().indexOf('.') + 1) + encoded(sample.value())))));
    }

    private static void addPath(List<Mistake> mistakes, ApiOperation operation, Parameter parameter) {
        Stream.concat(
                        ForbiddenTexts.of(parameter.getSchema()).stream()
                                .filter(sample -> !sample.value().isEmpty())
                                // Servers end longer request lines themselves, and some of them the connection.
                                .filter(sample -> sample.value().length() < 1000)
                                .map(sample -> encoded(sample.value())),
                        Stream.of("%20", "%ED%A0%80", "%C3%28", "%7B%7D", "..%3B", "%E2%80%A8"))
                .forEach(segment -> mistakes.add(new Mistake(
                        operation,
                        "path",
                        parameter.getName(),
                        shortened(segment),
                        call -> call.withPath(Scene.pathOf(operation, segment)))));
    }

    private static void addMembers(List<Mistake> mistakes, ApiOperation operation, Schema<?> schema) {
        schema.getProperties().forEach((name, member) -> {
            ForbiddenJson.of(ApiOperation.flat(member))
                    .forEach(sample -> mistakes.add(new Mistake(
                            operation,
                            FIELD,
                            name,
                            sample.what() + ": " + shortened(sample.value()),
                            call -> call.withMember(name, sample.value()))));
            mistakes.add(new Mistake(operation, FIELD, name, "there twice", call -> {
                Call whole = call.withMember(name, call.members().getOrDefault(name, "\"x\""));
                String json = whole.json();
                return whole.withBody(json.substring(0, json.length() - 1) + ",\"" + name + "\":"
                        + whole.members().get(name) + "}");
            }));
            if (isRequired(schema, name)) {
                mistakes.add(new Mistake(operation, FIELD, name, "missing", call -> call.withoutMember(name)));
            }
        });
        for (String unknown : List.of("unknown", "", "Id", "a\0b", "😀", "x".repeat(1000), "__proto__")) {
            mistakes.add(
                    new Mistake(operation, FIELD, unknown, "not known", call -> call.withMember(unknown, "\"x\"")));
        }
        for (String body : List.of(
                "",
                " ",
                "null",
                "[]",
                "[{}]",
                "\"x\"",
                "7",
                "1e400",
                "true",
                "{",
                "{}{}",
                "{}x",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "\ufeff{}",
                "[".repeat(20_000),
                "{\"a\":".repeat(10_000))) {
            mistakes.add(new Mistake(operation, FIELD, "body", shortened(body), call -> call.withBody(body)));
        }
    }

    private static void addParts(List<Mistake> mistakes, ApiOperation operation, Schema<?> schema) {
        schema.getProperties().forEach((name, property) -> {
            Schema<?> part = ApiOperation.flat(property);
            if ("binary".equals(part.getFormat())) {
                if (schema.getProperties().containsKey("title")) {
                    mistakes.add(new Mistake(
                            operation,
                            FIELD,
                            name,
                            "missing",
                            call -> call.withParts(Stream.of(Call.Part.text("title", "A camera")))));
                }
                mistakes.add(new Mistake(
                        operation,
                        FIELD,
                        name,
                        "empty",
                        call -> call.withParts(Stream.of(Call.Part.file(name, new byte[0])))));
                mistakes.add(new Mistake(
                        operation,
                        FIELD,
                        name,
                        "there twice",
                        call -> call.withPart(call.parts().get(0))));
                return;
            }
            ForbiddenTexts.of(part).stream()
                    .filter(sample -> sample.value().chars().noneMatch(unit -> Character.isSurrogate((char) unit))
                            || sample.what().contains("code points"))
                    .forEach(sample -> mistakes.add(new Mistake(
                            operation,
                            FIELD,
                            name,
                            sample.what() + ": " + shortened(sample.value()),
                            call -> call.withPart(Call.Part.text(name, sample.value())))));
            for (String noUtf8 : List.of("\u00ed\u00a0\u0080", "\u00c3", "\u00ff\u00fe", "\u00c0\u0080")) {
                mistakes.add(new Mistake(
                        operation, FIELD, name, "no UTF-8", call -> call.withPart(Call.Part.bytes(name, noUtf8))));
            }
        });
        mistakes.add(new Mistake(
                operation, FIELD, "unknown", "not known", call -> call.withPart(Call.Part.text("unknown", "x"))));
    }

    private static boolean isRequired(Schema<?> schema, String name) {
        return schema.getRequired() != null && schema.getRequired().contains(name);
    }

    /** Encodes a text for a URL; a lone surrogate as if it were a character. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                encoded.append(String.format("%%ED%%%02X%%%02X", 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)));
            } else {
                encoded.append(URLEncoder.encode(Character.toString(point), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
            }
        });
        return encoded.toString();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    @Override
    public String toString() {
        return operation + ": " + name + " is " + what;
    }
}
