package org.tintype.platform.data;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a statement in the SQL that H2 and PostgreSQL share, with the values that it is asked with. For what JPQL
 * cannot say: a part of a union that is cut before it is merged.
 *
 * @param text with {@code ?} where a value stands, and nowhere else
 * @param values as many as there are marks
 */
public record Sql(String text, List<Object> values) {

    public Sql {
        values = List.copyOf(values);
        if (text.chars().filter(c -> c == '?').count() != values.size()) {
            throw new IllegalArgumentException("has another number of values than of marks: " + text);
        }
    }

    /** Returns a piece with its values. */
    public static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    /** Returns a list of marks, {@code (?, ?, ?)}; there is at least one. */
    public static Sql list(List<?> values) {
        return new Sql('(' + String.join(", ", Collections.nCopies(values.size(), "?")) + ')', List.copyOf(values));
    }

    /** Returns pieces one behind the other, with the same text between them. */
    public static Sql joined(String separator, List<Sql> pieces) {
        return new Sql(
                pieces.stream().map(Sql::text).collect(Collectors.joining(separator)),
                pieces.stream().flatMap(piece -> piece.values.stream()).toList());
    }

    /** Returns this piece with others behind it. */
    public Sql then(Sql... others) {
        return joined("", Stream.concat(Stream.of(this), Stream.of(others)).toList());
    }

    /** Returns this piece with more text behind it. */
    public Sql then(String more, Object... itsValues) {
        return then(of(more, itsValues));
    }

    /** Returns a query whose rows are what the statement selects. */
    public Query query(EntityManager em) {
        Query query = em.createNativeQuery(numbered());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** Jakarta Persistence knows the marks of native queries by their numbers. */
    private String numbered() {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            numbered.append(c);
            if (c == '?') {
                numbered.append(++number);
            }
        }
        return numbered.toString();
    }
}
