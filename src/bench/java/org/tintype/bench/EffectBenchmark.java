package org.tintype.bench;

import java.util.Random;
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
import org.tintype.pixels.Area;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;
import org.tintype.pixels.effect.Attention;
import org.tintype.pixels.effect.Compositing;
import org.tintype.pixels.effect.GaussianBlur;
import org.tintype.pixels.effect.Grayscale;
import org.tintype.pixels.effect.Mosaic;
import org.tintype.pixels.effect.UnsharpMask;

/** What the effects cost on a picture of 1024 x 1024 pixels; their time hardly depends on what it shows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class EffectBenchmark {

    private static final int EDGE = 1024;

    @Param({"3", "4"})
    public int bands = 3;

    private Bitmap picture;
    private Bitmap mark;

    @Setup
    public void setUp() {
        picture = noise(bands);
        mark = noise(4);
    }

    @Benchmark
    public Bitmap blurSlightly() {
        return GaussianBlur.apply(picture, 1);
    }

    /** The largest deviation for which the Gaussian itself is taken. */
    @Benchmark
    public Bitmap blur() {
        return GaussianBlur.apply(picture, 6);
    }

    @Benchmark
    public Bitmap blurStrongly() {
        return GaussianBlur.apply(picture, 100);
    }

    @Benchmark
    public Bitmap sharpen() {
        return UnsharpMask.apply(picture, 1);
    }

    @Benchmark
    public Bitmap mosaic() {
        return Mosaic.apply(picture, 10);
    }

    @Benchmark
    public Bitmap gray() {
        return Grayscale.apply(picture);
    }

    @Benchmark
    public Area attention() {
        return Attention.cut(picture, new Size(EDGE / 2, EDGE / 2));
    }

    @Benchmark
    public Bitmap overlay() {
        return Compositing.overlay(picture, mark, 0, 0, 0.7);
    }

    private static Bitmap noise(int bands) {
        byte[] data = new byte[EDGE * EDGE * bands];
        new Random(1).nextBytes(data);
        return new Bitmap(EDGE, EDGE, bands, data);
    }
}
