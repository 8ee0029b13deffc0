package org.tintype.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.tintype.fixture.PatchWebp;

/**
 * Renditions of one photograph that nobody has asked for before: each has a width from 300 to 499 and a quality from 60 to 89
 * of its own.
 */
final class RenditionComparison {

    private static final int WIDTHS = 200;
    private static final int QUALITIES = 30;

    /** Any number without a factor in common with the number of widths, so that they come in no order. */
    private static final int STEP = 37;

    private final Race race;
    private final Node tintype;
    private final Ipx ipx;
    private final String image;
    private final int requests;

    RenditionComparison(Race race, Node tintype, Ipx ipx, String image, int requests) {
        this.race = race;
        this.tintype = tintype;
        this.ipx = ipx;
        this.image = image;
        this.requests = requests;
    }

    void run(Aims aims) throws IOException {
        System.out.printf("%n## Renditions that nobody has asked for before%n%n");
        compare("jpg", "jpeg");
        compare("webp", "webp");
        System.out.println();
        Laps.printHeader();
        for (String extension : List.of("jpg", "webp")) {
            int first = 0;
            for (int connections : List.of(1, 4)) {
                first = race(aims, extension, connections, first);
            }
        }
        System.out.println();
        for (Contestant contestant : List.of(tintype, ipx)) {
            OptionalLong peak = contestant.processes().peakMemory();
            System.out.printf("Peak memory of %s: %,d MiB%n", contestant.title(), peak.orElse(0) >> 20);
        }
    }

    /** Runs all rounds, and returns the first rendition that is left. */
    private int race(Aims aims, String extension, int connections, int first) throws IOException {
        Race.Result result =
                race.run(extension, connections, requests, Load.ANY, (contestant, round) -> IntStream.range(0, requests)
                        .mapToObj(i -> target(contestant, extension, items(first + round * requests + i)))
                        .toList());
        String which = extension + ", " + connections + " at once: ";
        aims.atMost(
                1,
                which + "processor time, of ipx' at most 1",
                result.tintype().processor() / result.other().processor());
        aims.atLeast(
                1,
                which + "requests per second, of ipx' at least 1",
                result.tintype().perSecond() / result.other().perSecond());
        return first + race.allRounds() * requests;
    }

    private static String items(int index) {
        if (index >= WIDTHS * QUALITIES) {
            throw new IllegalStateException("so many different renditions are not there: fewer rounds or requests");
        }
        int place = index % WIDTHS;
        return "w_%d,q_%d".formatted(300 + place * STEP % WIDTHS, 60 + (place + index / WIDTHS) % QUALITIES);
    }

    private String target(Contestant contestant, String extension, String items) {
        return contestant == ipx
                ? "/%s,f_%s/photograph.jpg".formatted(items, extension)
                : "/%s.%s?transform=%s".formatted(image, extension, items);
    }

    /** Sees that both make the same of the same: of one size, and alike. */
    private void compare(String extension, String format) throws IOException {
        for (String items : List.of("w_299,q_80", "w_500,q_80")) {
            byte[] ours = tintype.bytes(target(tintype, extension, items));
            byte[] theirs = URI.create("http://127.0.0.1:" + ipx.port() + target(ipx, extension, items))
                    .toURL()
                    .openStream()
                    .readAllBytes();
            BufferedImage our = picture(format, ours);
            BufferedImage their = picture(format, theirs);
            if (our.getWidth() != their.getWidth() || our.getHeight() != their.getHeight()) {
                throw new IllegalStateException("%dx%d and %dx%d"
                        .formatted(our.getWidth(), our.getHeight(), their.getWidth(), their.getHeight()));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s of %d x %d: %,d bytes of Tintype, %,d of ipx, alike by %.1f dB%n",
                    extension,
                    our.getWidth(),
                    our.getHeight(),
                    ours.length,
                    theirs.length,
                    likeness(our, their));
        }
    }

    private static BufferedImage picture(String format, byte[] bytes) throws IOException {
        return format.equals("webp")
                ? PatchWebp.seenByOthers(bytes).orElseThrow()
                : Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
    }

    /** Returns the peak signal-to-noise ratio of one to the other. */
    private static double likeness(BufferedImage one, BufferedImage other) {
        double squares = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int difference = (one.getRGB(x, y) >> shift & 0xFF) - (other.getRGB(x, y) >> shift & 0xFF);
                    squares += difference * difference;
                }
            }
        }
        return 10 * Math.log10(255 * 255 * 3.0 * one.getWidth() * one.getHeight() / squares);
    }
}
