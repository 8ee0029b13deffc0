package org.tintype.pixels.animation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Size;

/** Remembers an animation as it is played, each frame as 0xAARRGGBB. */
final class Played implements FrameSink {

    final List<int[]> frames = new ArrayList<>();
    final List<Integer> millis = new ArrayList<>();
    Size canvas = new Size(1, 1);
    int loops = -1;
    private final int wanted;

    private Played(int wanted) {
        this.wanted = wanted;
    }

    static Played of(EncodedPicture source) {
        return of(source, Integer.MAX_VALUE);
    }

    /** Plays up to so many frames. */
    static Played of(EncodedPicture source, int wanted) {
        Played played = new Played(wanted);
        try {
            AnimationReader.read(source, played);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return played;
    }

    @Override
    public void begin(Size size, int often) {
        canvas = size;
        loops = often;
    }

    @Override
    public boolean frame(Bitmap rgba, int duration) {
        if (rgba.bands() != 4 || rgba.width() != canvas.width() || rgba.height() != canvas.height()) {
            throw new AssertionError("a frame of " + rgba.width() + "x" + rgba.height() + "x" + rgba.bands());
        }
        frames.add(argb(rgba));
        millis.add(duration);
        return frames.size() < wanted;
    }

    /** Returns the pixels of 3 or 4 bands. */
    static int[] argb(Bitmap picture) {
        int[] argb = new int[picture.width() * picture.height()];
        byte[] data = picture.data();
        for (int i = 0, at = 0; i < argb.length; i++, at += picture.bands()) {
            int alpha = picture.bands() == 3 ? 0xFF : data[at + 3] & 0xFF;
            argb[i] = alpha << 24 | (data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF);
        }
        return argb;
    }

    /** Returns RGBA of pixels. */
    static Bitmap rgba(int width, int height, int... argb) {
        byte[] data = new byte[argb.length * 4];
        for (int i = 0; i < argb.length; i++) {
            data[4 * i] = (byte) (argb[i] >> 16);
            data[4 * i + 1] = (byte) (argb[i] >> 8);
            data[4 * i + 2] = (byte) argb[i];
            data[4 * i + 3] = (byte) (argb[i] >>> 24);
        }
        return new Bitmap(width, height, 4, data);
    }

    /** Returns RGB of pixels, whatever their alpha. */
    static Bitmap rgb(int width, int height, int... argb) {
        byte[] data = new byte[argb.length * 3];
        for (int i = 0; i < argb.length; i++) {
            data[3 * i] = (byte) (argb[i] >> 16);
            data[3 * i + 1] = (byte) (argb[i] >> 8);
            data[3 * i + 2] = (byte) argb[i];
        }
        return new Bitmap(width, height, 3, data);
    }
}
