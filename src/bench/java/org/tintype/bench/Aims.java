package org.tintype.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was aimed at, beside what came of it. */
final class Aims {

    private final List<String> lines = new ArrayList<>();

    /** Takes down an aim that is reached where the figure is at most as large as that. */
    void atMost(double most, String aim, double figure) {
        add(aim, figure, figure <= most);
    }

    /** Takes down an aim that is reached where the figure is at least as large as that. */
    void atLeast(double least, String aim, double figure) {
        add(aim, figure, figure >= least);
    }

    private void add(String aim, double figure, boolean reached) {
        lines.add(String.format(Locale.ROOT, "| %s | %.2f%s |", aim, figure, reached ? "" : ": **missed**"));
    }

    void print() {
        System.out.println();
        System.out.println("| aim | reached |");
        System.out.println("|---|---|");
        lines.forEach(System.out::println);
    }
}
