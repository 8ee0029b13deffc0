package org.tintype.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times calls twice: as they are, and what the database does in them, which it is asked to explain. */
final class Stopwatch {

    private static final int WARM_UPS = 3;

    private static final Pattern EXECUTION = Pattern.compile("Execution Time: ([\\d.]+) ms");
    private static final Pattern PLANNING = Pattern.compile("Planning Time: ([\\d.]+) ms");

    /** Lists of parameters, which are of any length; one plan is enough. */
    private static final Pattern LIST = Pattern.compile("\\(\\?(,\\?)+\\)");

    private final Wiretap wiretap;
    private final Map<String, String> plans = new LinkedHashMap<>();

    /** Something to time. */
    interface Call<T> {

        /** Makes the call for one subject, and returns how many nanoseconds of it count. */
        long make(T subject);
    }

    Stopwatch(Wiretap wiretap) {
        this.wiretap = wiretap;
    }

    /** Returns how many nanoseconds some work takes. */
    static long time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    /**
     * Makes the same calls some times to warm up, once to time them, and once to have their queries explained.
     */
    <T> void measure(String name, List<T> subjects, Call<T> call) throws SQLException {
        for (int round = 0; round < WARM_UPS; round++) {
            subjects.forEach(call::make);
        }
        List<Double> calls = new ArrayList<>();
        for (T subject : subjects) {
            calls.add(call.make(subject) / 1e6);
        }
        List<Double> executions = new ArrayList<>();
        List<Double> plannings = new ArrayList<>();
        int queries = 0;
        for (T subject : subjects) {
            wiretap.listen();
            call.make(subject);
            double execution = 0;
            double planning = 0;
            for (Wiretap.Question question : wiretap.heard()) {
                // With its parameters in sight the database may read other pages than it does for a prepared statement.
                wiretap.explain(question);
                String plan = wiretap.explain(question);
                execution += milliseconds(EXECUTION, plan);
                planning += milliseconds(PLANNING, plan);
                plans.putIfAbsent(name + "\n" + LIST.matcher(question.sql()).replaceAll("(?)"), plan);
                queries++;
            }
            executions.add(execution);
            plannings.add(planning);
        }
        System.out.printf(
                "| %s | %.1f | %s | %s | %s |%n",
                name, (double) queries / subjects.size(), spread(executions), spread(plannings), spread(calls));
    }

    void printHeader() {
        System.out.println("| | queries | execution: median, p99, most | planning | through the adapter |");
        System.out.println("|---|---|---|---|---|");
    }

    /** Prints one plan of each query that was heard in each measurement. */
    void printPlans() {
        plans.forEach((query, plan) -> System.out.printf("%n%s%n%s%n", query, plan));
    }

    private static double milliseconds(Pattern line, String plan) {
        Matcher matcher = line.matcher(plan);
        if (!matcher.find()) {
            throw new IllegalStateException(plan);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static String spread(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return "%.3f, %.3f, %.3f"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 99 / 100),
                        sorted.get(sorted.size() - 1));
    }
}
