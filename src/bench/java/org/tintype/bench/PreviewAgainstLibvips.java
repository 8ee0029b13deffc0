package org.tintype.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.tintype.intake.Limits;
import org.tintype.intake.format.EveryFormat;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.PreferredEngine;
import org.tintype.pixels.Previews;
import org.tintype.pixels.jdk.JdkEngine;
import org.tintype.pixels.leptonica.LeptonicaEngine;

/**
 * Times previews of 512 pixels against those that libvips makes, through sharp, in turn: a round of one, a round of the
 * other, each in a process that is warm. Wants {@code npm ci} to have run in the folder that {@code bench.sharp} names.
 */
public final class PreviewAgainstLibvips {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 15;
    private static final int COUNTED = 15;

    private PreviewAgainstLibvips() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Photograph.file();
        Path sharp = Path.of(System.getProperty("bench.sharp", "src/bench/sharp"));
        Previews previews = new Previews(new PreferredEngine(new LeptonicaEngine(), new JdkEngine()), 512);
        EncodedPicture picture = new EveryFormat()
                .open(Format.JPEG, file, new Limits(50_000_000, Limits.LARGEST_EDGE, 100, 1_000))
                .stripped(file);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(median(libvips(sharp, file)));
            ours.add(median(tintype(previews, picture)));
        }
        double tintype = median(ours);
        double libvips = median(theirs);
        System.out.printf("tintype %.1f ms (%s)%n", tintype, ours);
        System.out.printf("libvips %.1f ms (%s)%n", libvips, theirs);
        System.out.printf("ratio %.2f%n", tintype / libvips);
    }

    private static List<Double> tintype(Previews previews, EncodedPicture picture) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + COUNTED; i++) {
            long begin = System.nanoTime();
            previews.of(picture);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis.subList(WARM_UP, millis.size());
    }

    private static List<Double> libvips(Path sharp, Path file) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        "node",
                        sharp.resolve("preview.mjs").toString(),
                        file.toAbsolutePath().toString(),
                        Integer.toString(WARM_UP + COUNTED))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Double> millis = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().map(Double::valueOf).forEach(millis::add);
        }
        if (node.waitFor() != 0) {
            throw new IllegalStateException("node ended with " + node.exitValue());
        }
        return millis.subList(WARM_UP, millis.size());
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
