package org.tintype.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** JSON values that a schema forbids, as text: of every other type, and just beyond its limits. */
public final class ForbiddenJson {

    private ForbiddenJson() {}

    /** Returns wrong values for a member of this schema. */
    public static List<Sample> of(Schema<?> schema) {
        List<Sample> wrong = new ArrayList<>();
        wrong.add(new Sample("null", "null"));
        switch (schema.getType()) {
            case "array" -> addArrays(wrong, schema);
            case "boolean" -> {
                wrong.addAll(types("\"true\"", "\"\"", "0", "1", "[]", "{}", "[true]", "1e400"));
                addOther(wrong, schema);
            }
            case "integer" -> {
                wrong.addAll(types("\"1\"", "true", "[]", "{}", "1.5", "1e400", "-1e400", "[1]"));
                ForbiddenTexts.of(schema).stream()
                        .filter(sample -> sample.value().matches("-?[1-9][0-9]*"))
                        .forEach(wrong::add);
            }
            default -> {
                wrong.addAll(types("7", "1e400", "-0.5", "true", "[]", "{}", "[\"x\"]", "{\"x\":\"y\"}"));
                ForbiddenTexts.strings(schema).stream()
                        .map(sample -> new Sample(sample.what(), quote(sample.value())))
                        .forEach(wrong::add);
            }
        }
        return wrong;
    }

    /** Writes a string in JSON, all but plain ASCII escaped: nothing is lost, not even a lone surrogate. */
    public static String quote(String text) {
        return text.chars()
                .mapToObj(unit -> unit < ' ' || unit > '~' || unit == '"' || unit == '\\'
                        ? String.format("\\u%04x", unit)
                        : String.valueOf((char) unit))
                .collect(java.util.stream.Collectors.joining("", "\"", "\""));
    }

    private static void addArrays(List<Sample> wrong, Schema<?> schema) {
        wrong.addAll(types("\"x\"", "{}", "7", "true", "[null]", "[7]", "[[]]", "[{}]"));
        if (schema.getMinItems() != null && schema.getMinItems() > 0) {
            wrong.add(new Sample("too few", "[]"));
        }
        if (schema.getMaxItems() != null) {
            wrong.add(new Sample("too many", array(schema.getItems(), schema.getMaxItems() + 1)));
        }
        if (Boolean.TRUE.equals(schema.getUniqueItems())) {
            String item = item(schema.getItems());
            wrong.add(new Sample("the same twice", "[" + item + "," + item + "]"));
        }
        for (Sample sample : of(schema.getItems())) {
            wrong.add(new Sample("an item is wrong: " + sample.what(), "[" + sample.value() + "]"));
        }
    }

    private static void addOther(List<Sample> wrong, Schema<?> schema) {
        if (schema.getEnum() != null && schema.getEnum().size() == 1) {
            wrong.add(new Sample("not in the enumeration", schema.getEnum().contains(true) ? "false" : "true"));
        }
    }

    private static String array(Schema<?> items, int size) {
        return IntStream.range(0, size)
                .mapToObj(any -> item(items))
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }

    private static String item(Schema<?> items) {
        return quote(
                items.getEnum() == null
                        ? UUID.randomUUID().toString()
                        : items.getEnum().get(0).toString());
    }

    private static List<Sample> types(String... values) {
        return Stream.of(values)
                .map(value -> new Sample("of another type", value))
                .toList();
    }
}
