package org.tintype.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bytes that are there already, against nginx that serves the very same bytes as a file. */
final class FileComparison {

    private static final List<Integer> CONNECTIONS = List.of(1, 4, 16);

    private final Race race;
    private final Node tintype;
    private final Path folder;

    /**
     * Compares.
     *
     * @param folder the one that nginx serves
     */
    FileComparison(Race race, Node tintype, Path folder) {
        this.race = race;
        this.tintype = tintype;
        this.folder = folder;
    }

    /**
     * Asks for the same again and again.
     *
     * @param target Tintype's; the file is made of what it is answered with
     * @return what came of it with 1, 4 and 16 connections
     */
    List<Race.Result> run(String what, String target, int requests) throws IOException {
        byte[] bytes = tintype.bytes(target);
        Files.write(folder.resolve("same.jpg"), bytes);
        System.out.printf("%n## %s%n%n", what);
        Laps.printHeader();
        List<Race.Result> results = new ArrayList<>();
        for (int connections : CONNECTIONS) {
            results.add(race.run(
                    "jpg",
                    connections,
                    requests,
                    bytes.length,
                    (contestant, round) -> List.of(contestant == tintype ? target : "/same.jpg")));
        }
        return results;
    }

    /** Takes down for each number of connections how many times as many requests a second nginx may answer. */
    static void aim(Aims aims, String what, double least, List<Race.Result> results) {
        for (int i = 0; i < CONNECTIONS.size(); i++) {
            Race.Result result = results.get(i);
            aims.atLeast(
                    least,
                    "%s, %d at once: requests per second, of nginx' at least %.2f"
                            .formatted(what, CONNECTIONS.get(i), least),
                    result.tintype().perSecond() / result.other().perSecond());
        }
    }
}
