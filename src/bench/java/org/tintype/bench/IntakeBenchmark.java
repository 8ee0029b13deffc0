package org.tintype.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tintype.intake.Accepted;
import org.tintype.intake.Intake;
import org.tintype.intake.Limits;
import org.tintype.intake.Stripper;
import org.tintype.intake.format.EveryFormat;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Engine;
import org.tintype.pixels.Format;
import org.tintype.pixels.PreferredEngine;
import org.tintype.pixels.Previews;
import org.tintype.pixels.jdk.JdkEngine;
import org.tintype.pixels.leptonica.LeptonicaEngine;

/** What an upload of a photograph of 12 megapixels costs, step by step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@SuppressWarnings("NullAway.Init")
public class IntakeBenchmark {

    private static final Limits LIMITS = new Limits(50_000_000, Limits.LARGEST_EDGE, 100, 1_000);
    private static final int EDGE = 512;

    @Param({"leptonica", "jdk"})
    public String engine = "leptonica";

    private Path upload;
    private Path clean;
    private EncodedPicture picture;
    private Engine pixels;
    private Previews previews;
    private Intake intake;

    @Setup
    public void setUp() throws IOException {
        upload = Photograph.file();
        clean = Files.createTempFile("clean", ".jpg");
        pixels = engine.equals("leptonica")
                ? new PreferredEngine(new LeptonicaEngine(), new JdkEngine())
                : new JdkEngine();
        previews = new Previews(pixels, EDGE);
        intake = new Intake(LIMITS, new EveryFormat(), previews);
        Stripper stripper = open();
        try (OutputStream out = Files.newOutputStream(clean)) {
            stripper.strip(out);
        }
        picture = stripper.stripped(clean);
    }

    /** From the door to the disk: header, check and strip, hash, preview. */
    @Benchmark
    public Accepted accept() {
        return intake.examine(upload).accept(clean);
    }

    /** Header and check and strip, without the hash. */
    @Benchmark
    public void checkAndStrip() throws IOException {
        open().strip(OutputStream.nullOutputStream());
    }

    /** The walk through the header and over all segments. */
    @Benchmark
    public Stripper header() throws IOException {
        return open();
    }

    /** From the stored file to the bytes of its preview. */
    @Benchmark
    public byte[] preview() {
        return previews.of(picture);
    }

    /** Every pixel of the stored file: what accepting is measured by. */
    @Benchmark
    public Decoded fullDecode() {
        return pixels.decode(picture, Integer.MAX_VALUE);
    }

    private Stripper open() throws IOException {
        return new EveryFormat().open(Format.JPEG, upload, LIMITS);
    }
}
