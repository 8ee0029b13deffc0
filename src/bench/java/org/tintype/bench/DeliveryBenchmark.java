package org.tintype.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Delivers content over HTTP side by side with servers that are known for it, in turn and in the same run, each with both
 * processors to itself but for the load generator: renditions that nobody has asked for before against ipx, which renders with
 * libvips; a rendition that is kept, and an original, against nginx. Tintype is a Payara Micro with the embedded database,
 * and knows the caller by a bearer token; the others ask nobody. Wants {@code npm ci} to have run in the folder that {@code
 * bench.ipx} names, and nginx. Bounded in count and time; all of it on 127.0.0.1.
 */
public final class DeliveryBenchmark {

    /** About as long as a picture on a page is. */
    private static final int KEPT_BYTES = 37_000;

    private static final double MOST_MILLIS = 10;

    private DeliveryBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = number("bench.rounds", 5);
        int requests = number("bench.requests", 200);
        Path folder = folder();
        try (Ipx ipx = new Ipx(folder);
                Nginx nginx = new Nginx(folder);
                LoadClient generator = new LoadClient();
                Node tintype = new Node()) {
            String photograph = tintype.store(Files.readAllBytes(Photograph.file()));
            Files.write(folder.resolve("photograph.jpg"), tintype.bytes("/" + photograph + ".jpg"));
            Aims aims = new Aims();
            new RenditionComparison(
                            new Race(generator, tintype, ipx, tintype.token(), rounds),
                            tintype,
                            ipx,
                            photograph,
                            requests)
                    .run(aims);
            FileComparison files =
                    new FileComparison(new Race(generator, tintype, nginx, tintype.token(), rounds), tintype, folder);
            List<Race.Result> kept =
                    files.run("A rendition that is kept", keptRendition(tintype, photograph), 100 * requests);
            FileComparison.aim(aims, "a rendition that is kept", 0.25, kept);
            aims.atMost(
                    MOST_MILLIS,
                    "a rendition that is kept, 16 at once: p99, at most 10 ms",
                    kept.get(2).tintype().percentile(99));
            String original = tintype.store(Noise.jpeg(2080, 1664));
            List<Race.Result> originals = files.run("An original", "/" + original + ".jpg", 10 * requests);
            FileComparison.aim(aims, "an original", 0.5, originals);
            aims.print();
        }
    }

    /** Returns where a rendition of this photograph is had that is as long as it should be, or a little longer. */
    private static String keptRendition(Node tintype, String photograph) {
        for (int width = 100; width <= Photograph.WIDTH; width += 20) {
            String target = "/%s.jpg?transform=w_%d".formatted(photograph, width);
            if (tintype.bytes(target).length >= KEPT_BYTES) {
                return target;
            }
        }
        throw new IllegalStateException("the photograph is too small");
    }

    /** Makes the folder for what the others serve. */
    private static Path folder() throws IOException {
        Path folder = Path.of(System.getProperty("bench.work", "target/bench"), "delivery")
                .toAbsolutePath();
        return Files.createDirectories(folder);
    }

    private static int number(String property, int usual) {
        String given = System.getProperty(property, "");
        return given.isEmpty() ? usual : Integer.parseInt(given);
    }
}
