package org.tintype.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One connection, kept open as in a pool, that can hear what is asked through it and have the database explain that. */
final class Wiretap implements AutoCloseable {

    private final Connection line;
    private final List<Question> heard = new ArrayList<>();
    private boolean listening;

    Wiretap(DataSource dataSource) throws SQLException {
        this.line = dataSource.getConnection();
    }

    /** What was asked: a statement, and the calls that bound its parameters. */
    record Question(String sql, List<Binding> bindings) {}

    private record Binding(Method setter, List<@Nullable Object> arguments) {}

    /** Returns a data source that always gives this connection. */
    DataSource dataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return connection();
            }
            throw new UnsupportedOperationException(method.getName());
        });
    }

    /** Begins to note down what is asked. */
    void listen() {
        heard.clear();
        listening = true;
    }

    /** Returns what was asked since {@link #listen}, and listens no more. */
    List<Question> heard() {
        listening = false;
        return List.copyOf(heard);
    }

    /** Has a query run once more and returns how that went, in PostgreSQL's words. */
    String explain(Question question) throws SQLException {
        try (PreparedStatement statement = line.prepareStatement("explain (analyze, buffers) " + question.sql())) {
            for (Binding binding : question.bindings()) {
                invokeSql(statement, binding);
            }
            try (ResultSet rows = statement.executeQuery()) {
                StringJoiner plan = new StringJoiner("\n");
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
                return plan.toString();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        line.close();
    }

    private Connection connection() {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            Object result = invoke(line, method, arguments);
            return listening && result instanceof PreparedStatement statement && arguments[0] instanceof String sql
                    ? overheard(statement, sql)
                    : result;
        });
    }

    private PreparedStatement overheard(PreparedStatement statement, String sql) {
        List<Binding> bindings = new ArrayList<>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                bindings.add(new Binding(method, Arrays.asList(arguments)));
            } else if (method.getName().equals("executeQuery")) {
                heard.add(new Question(sql, List.copyOf(bindings)));
            }
            return invoke(statement, method, arguments);
        });
    }

    private static void invokeSql(PreparedStatement statement, Binding binding) throws SQLException {
        try {
            binding.setter().invoke(statement, binding.arguments().toArray());
        } catch (ReflectiveOperationException e) {
            throw new SQLException(e);
        }
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Wiretap.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
