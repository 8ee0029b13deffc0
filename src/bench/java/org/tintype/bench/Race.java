package org.tintype.bench;

import java.io.IOException;
import java.util.List;

/** Asks Tintype and another server for the same in turn, a round of the one and a round of the other, after some to warm up. */
final class Race {

    private static final int WARM_UPS = 2;

    private final LoadClient generator;
    private final Contestant tintype;
    private final Contestant other;
    private final String token;
    private final int rounds;

    /** What a contestant is asked for in a round, the first of which is 0. */
    interface Targets {
        List<String> of(Contestant contestant, int round);
    }

    /** What has come of it. */
    record Result(Laps tintype, Laps other) {}

    Race(LoadClient generator, Contestant tintype, Contestant other, String token, int rounds) {
        this.generator = generator;
        this.tintype = tintype;
        this.other = other;
        this.token = token;
        this.rounds = rounds;
    }

    /** Returns how many rounds each race has, those to warm up included. */
    int allRounds() {
        return WARM_UPS + rounds;
    }

    /**
     * Runs all rounds and prints a line for each of the two.
     *
     * @param length of each answer, or {@link Load#ANY}
     */
    Result run(String what, int connections, int requests, long length, Targets targets) throws IOException {
        Result result = new Result(new Laps(), new Laps());
        for (int round = 0; round < allRounds(); round++) {
            Lap theirs = lap(other, connections, requests, length, targets.of(other, round));
            Lap ours = lap(tintype, connections, requests, length, targets.of(tintype, round));
            if (round >= WARM_UPS) {
                result.other().add(theirs);
                result.tintype().add(ours);
            }
        }
        result.tintype().print(what + ", " + tintype.title(), connections);
        result.other().print(what + ", " + other.title(), connections);
        return result;
    }

    private Lap lap(Contestant contestant, int connections, int requests, long length, List<String> targets)
            throws IOException {
        return generator.run(contestant, new Load(contestant.port(), connections, requests, token, length, targets));
    }
}
