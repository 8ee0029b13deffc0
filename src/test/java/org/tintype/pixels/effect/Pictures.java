package org.tintype.pixels.effect;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.tintype.pixels.Bitmap;

/** Pictures to be changed, and what is asked of them. */
final class Pictures {

    /** A level for a place. */
    interface Levels {
        int at(int x, int y, int band);
    }

    private Pictures() {}

    static Bitmap of(int width, int height, int bands, Levels levels) {
        byte[] data = new byte[width * height * bands];
        for (int i = 0; i < data.length; i++) {
            int pixel = i / bands;
            data[i] = (byte) levels.at(pixel % width, pixel / width, i % bands);
        }
        return new Bitmap(width, height, bands, data);
    }

    static Bitmap plain(int width, int height, int... color) {
        return of(width, height, color.length, (x, y, band) -> color[band]);
    }

    static Bitmap noise(int width, int height, int bands) {
        byte[] data = new byte[width * height * bands];
        new Random(7).nextBytes(data);
        return new Bitmap(width, height, bands, data);
    }

    static int level(Bitmap picture, int x, int y, int band) {
        return picture.data()[(y * picture.width() + x) * picture.bands() + band] & 0xFF;
    }

    static int[] pixel(Bitmap picture, int x, int y) {
        int[] levels = new int[picture.bands()];
        for (int band = 0; band < levels.length; band++) {
            levels[band] = level(picture, x, y, band);
        }
        return levels;
    }

    static Bitmap copy(Bitmap picture) {
        return new Bitmap(
                picture.width(),
                picture.height(),
                picture.bands(),
                picture.data().clone());
    }

    static int lowest(Bitmap picture, int band) {
        int lowest = 255;
        for (int i = band; i < picture.data().length; i += picture.bands()) {
            lowest = Math.min(lowest, picture.data()[i] & 0xFF);
        }
        return lowest;
    }

    static int highest(Bitmap picture, int band) {
        int highest = 0;
        for (int i = band; i < picture.data().length; i += picture.bands()) {
            highest = Math.max(highest, picture.data()[i] & 0xFF);
        }
        return highest;
    }

    /** Small pictures of both kinds, of few or of many levels. */
    static Arbitrary<Bitmap> any() {
        return Arbitraries.of(3, 4).flatMap(Pictures::any);
    }

    static Arbitrary<Bitmap> any(int bands) {
        Arbitrary<Integer> edges = Arbitraries.integers().between(1, 24);
        Arbitrary<Integer> lowest = Arbitraries.integers().between(0, 255);
        Arbitrary<Integer> highest = Arbitraries.integers().between(0, 255);
        return Combinators.combine(edges, edges, lowest, highest, Arbitraries.longs())
                .as((width, height, one, other, seed) -> {
                    Random random = new Random(seed);
                    int low = Math.min(one, other);
                    int range = Math.abs(one - other) + 1;
                    return of(width, height, bands, (x, y, band) -> low + random.nextInt(range));
                });
    }
}
