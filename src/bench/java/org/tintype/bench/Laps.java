package org.tintype.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The rounds of one contestant that count. */
final class Laps {

    private final List<Lap> laps = new ArrayList<>();

    void add(Lap lap) {
        laps.add(lap);
    }

    double processor() {
        return median(Lap::processor);
    }

    double perSecond() {
        return median(lap -> lap.times().perSecond());
    }

    double percentile(int percent) {
        return median(lap -> lap.times().percentile(percent));
    }

    static void printHeader() {
        System.out.println("| | connections | processor time a request, ms | requests/s | p50, ms | p99, ms | bytes |"
                + " load generator, ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
    }

    void print(String title, int connections) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s | %,.0f | %.3f |%n",
                title,
                connections,
                spread("%.3f", Lap::processor),
                spread("%,.0f", lap -> lap.times().perSecond()),
                spread("%.2f", lap -> lap.times().percentile(50)),
                spread("%.2f", lap -> lap.times().percentile(99)),
                median(Lap::bytes),
                median(Lap::generator));
    }

    private double median(ToDoubleFunction<Lap> figure) {
        return sorted(figure).get(laps.size() / 2);
    }

    private String spread(String format, ToDoubleFunction<Lap> figure) {
        List<Double> sorted = sorted(figure);
        return String.format(
                Locale.ROOT,
                format + " (" + format + " to " + format + ")",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    private List<Double> sorted(ToDoubleFunction<Lap> figure) {
        return laps.stream().map(figure::applyAsDouble).sorted().toList();
    }
}
