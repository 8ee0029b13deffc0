package org.tintype.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that a schema forbids: just beyond its limits, and of other forms. For parameters and parts of forms. */
public final class ForbiddenTexts {

    private static final String GUID = "3f0c1a52-7b1e-4f5e-9d3a-0c2b4e6f8a91";

    private ForbiddenTexts() {}

    /** Returns wrong texts for a schema of any type but array and object. */
    public static List<Sample> of(Schema<?> schema) {
        return switch (schema.getType()) {
            case "integer" -> integers(schema);
            case "boolean" -> samples("no boolean", "", "yes", "TRUE", "True", "1", "null", "true ");
            default -> strings(schema);
        };
    }

    /** Returns wrong texts for a schema of strings, some of them with lone surrogates. */
    static List<Sample> strings(Schema<?> schema) {
        List<Sample> wrong = new ArrayList<>();
        addLengths(wrong, schema);
        if (schema.getEnum() != null) {
            wrong.addAll(samples("not in the enumeration", "no such", "", " "));
            schema.getEnum().stream()
                    .map(word -> word.toString().toUpperCase(java.util.Locale.ROOT))
                    .filter(word -> !schema.getEnum().contains(word))
                    .forEach(word -> wrong.add(new Sample("in capitals", word)));
        }
        if ("uuid".equals(schema.getFormat())) {
            wrong.addAll(samples("no GUID", "x", "1-1-1-1-1", "{" + GUID + "}", GUID.substring(1), GUID + "0"));
            wrong.addAll(samples("no GUID", GUID.replace("3f", "zz"), GUID.replace("-", ""), GUID.replace('0', '\0')));
        }
        if (schema.getPattern() != null) {
            Pattern pattern = Pattern.compile(schema.getPattern());
            Stream.of("", "a b", "é", "a\0b", "x".repeat(5000), "\ud800abc", "abc\n", ",", "*")
                    .filter(text -> !pattern.matcher(text).find() || text.endsWith("\n"))
                    .forEach(text -> wrong.add(new Sample("not of the pattern", text)));
        }
        addCharacters(wrong, schema);
        return wrong;
    }

    private static void addLengths(List<Sample> wrong, Schema<?> schema) {
        Integer least = schema.getMinLength();
        Integer most = schema.getMaxLength();
        if (least != null && least > 0) {
            wrong.add(new Sample("empty", ""));
            wrong.add(new Sample("too short", "x".repeat(least - 1)));
            wrong.add(new Sample("too short in code points", "😀".repeat(least - 1)));
        }
        if (most != null) {
            wrong.add(new Sample("too long", "x".repeat(most + 1)));
            wrong.add(new Sample("too long in code points", "😀".repeat(most + 1)));
            wrong.add(new Sample("very long", "x".repeat(20_000)));
        }
    }

    /** Adds what {@code x-text} forbids, which JSON Schema has no word for. */
    private static void addCharacters(List<Sample> wrong, Schema<?> schema) {
        Map<String, Object> extensions = schema.getExtensions() == null ? Map.of() : schema.getExtensions();
        Object kind = extensions.get("x-text");
        if (kind == null) {
            return;
        }
        wrong.addAll(samples("control character", "a\0b", "a\u0007b", "a\u001bb", "a\u007fb", "a\u0085b"));
        wrong.addAll(samples("lone surrogate", "a\ud800b", "\udc00", "\ude00\ud83d"));
        if (kind.equals("line")) {
            wrong.addAll(samples("more than a line", "a\nb", "a\rb", "a\tb", "a\u2028b", "a\u2029b"));
        }
        if (schema.getMinLength() != null && schema.getMinLength() > 0) {
            wrong.addAll(samples("blank", " ", "\t\n", "\u2003"));
        }
    }

    private static List<Sample> integers(Schema<?> schema) {
        List<Sample> wrong = new ArrayList<>(samples(
                "no integer", "", "x", " ", "1.5", "1e1", "0x1", "+1", " 1", "1 ", "--1", "\u0661", "1,2", "null"));
        wrong.addAll(samples("out of range", "99999999999999999999", "-99999999999999999999", "1".repeat(5000)));
        if (schema.getMinimum() != null) {
            wrong.add(new Sample("below the minimum", schema.getMinimum().subtract(java.math.BigDecimal.ONE) + ""));
        }
        if (schema.getMaximum() != null) {
            wrong.add(new Sample("above the maximum", schema.getMaximum().add(java.math.BigDecimal.ONE) + ""));
        }
        return wrong;
    }

    private static List<Sample> samples(String what, String... values) {
        return Stream.of(values).map(value -> new Sample(what, value)).toList();
    }
}
