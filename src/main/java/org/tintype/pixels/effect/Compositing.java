package org.tintype.pixels.effect;

import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Checkpoint;
import org.tintype.pixels.Size;

/**
 * Cuts pictures out, and lays them on colours and on one another. Each needs the memory of its result, and returns the
 * picture itself where nothing changes. Colours are given as {@code 0xRRGGBB}.
 *
 * @see <a href="https://doi.org/10.1145/800031.808606">Porter, Duff: Compositing digital images (1984), 4.2 ("over")</a>
 */
public final class Compositing {

    private Compositing() {}

    /**
     * Returns a part of a picture.
     *
     * @param x of the part's left edge
     * @param y of its top
     * @throws IllegalArgumentException if it does not lie wholly inside
     */
    public static Bitmap part(Bitmap picture, int x, int y, Size size) {
        requireInside(x, y, size, new Size(picture.width(), picture.height()));
        if (size.width() == picture.width() && size.height() == picture.height()) {
            return picture;
        }
        int bands = picture.bands();
        int length = size.width() * bands;
        byte[] result = new byte[length * size.height()];
        for (int row = 0; row < size.height(); row++) {
            Checkpoint.pass();
            int from = ((y + row) * picture.width() + x) * bands;
            System.arraycopy(picture.data(), from, result, row * length, length);
        }
        return new Bitmap(size.width(), size.height(), bands, result);
    }

    /**
     * Returns a picture with an opaque margin. Its own pixels stay as they are, alpha included.
     *
     * @param picture RGB or RGBA
     * @param canvas how large it is with its margin
     * @param x where on the canvas the picture begins
     * @param y where on the canvas the picture begins
     * @param rgb the colour of the margin
     * @throws IllegalArgumentException if the picture does not lie wholly on the canvas
     */
    public static Bitmap pad(Bitmap picture, Size canvas, int x, int y, int rgb) {
        requireInside(x, y, new Size(picture.width(), picture.height()), canvas);
        if (canvas.width() == picture.width() && canvas.height() == picture.height()) {
            return picture;
        }
        byte[] color = color(rgb, Alpha.isIn(picture));
        int bands = color.length;
        byte[] margin = new byte[canvas.width() * bands];
        for (int i = 0; i < margin.length; i++) {
            margin[i] = color[i % bands];
        }
        byte[] result = new byte[Math.multiplyExact(margin.length, canvas.height())];
        int length = picture.width() * bands;
        for (int row = 0; row < canvas.height(); row++) {
            Checkpoint.pass();
            System.arraycopy(margin, 0, result, row * margin.length, margin.length);
            if (row >= y && row < y + picture.height()) {
                int to = row * margin.length + x * bands;
                System.arraycopy(picture.data(), (row - y) * length, result, to, length);
            }
        }
        return new Bitmap(canvas.width(), canvas.height(), bands, result);
    }

    /**
     * Returns a picture without alpha: laid on a colour where it has some, rounded to the nearest level.
     *
     * @param picture RGB or RGBA
     * @return RGB
     */
    public static Bitmap flatten(Bitmap picture, int rgb) {
        if (!Alpha.isIn(picture)) {
            return picture;
        }
        byte[] ground = color(rgb, false);
        byte[] data = picture.data();
        byte[] result = new byte[data.length / 4 * 3];
        int to = 0;
        for (int y = 0; y < picture.height(); y++) {
            Checkpoint.pass();
            int row = y * picture.width() * 4;
            for (int from = row; from < row + picture.width() * 4; from += 4) {
                int seen = data[from + 3] & 0xFF;
                for (int band = 0; band < 3; band++) {
                    int sum = (data[from + band] & 0xFF) * seen + (ground[band] & 0xFF) * (Alpha.OPAQUE - seen);
                    result[to++] = (byte) ((sum + 127) / 255);
                }
            }
        }
        return new Bitmap(picture.width(), picture.height(), 3, result);
    }

    /**
     * Returns a picture with another one over it. What of that lies outside is cut off.
     *
     * @param picture RGB or RGBA
     * @param rgba RGBA
     * @param x where on the picture its left edge is, also below 0
     * @param y where on the picture its top is, also below 0
     * @param opacity 0 to 1, by which its alpha is multiplied
     */
    public static Bitmap overlay(Bitmap picture, Bitmap rgba, int x, int y, double opacity) {
        if (!Alpha.isIn(rgba)) {
            throw new IllegalArgumentException("an overlay without alpha");
        }
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("an opacity of " + opacity);
        }
        Over over = new Over(Alpha.isIn(picture), opacity);
        int left = Math.max(0, x);
        int right = (int) Math.min(picture.width(), (long) x + rgba.width());
        int top = Math.max(0, y);
        int bottom = (int) Math.min(picture.height(), (long) y + rgba.height());
        if (left >= right || top >= bottom || opacity == 0) {
            return picture;
        }
        byte[] result = picture.data().clone();
        for (int row = top; row < bottom; row++) {
            Checkpoint.pass();
            int from = ((row - y) * rgba.width() + left - x) * 4;
            over.lay(rgba.data(), from, result, (row * picture.width() + left) * picture.bands(), right - left);
        }
        return new Bitmap(picture.width(), picture.height(), picture.bands(), result);
    }

    private static void requireInside(int x, int y, Size size, Size of) {
        if (x < 0 || y < 0 || x > of.width() - size.width() || y > of.height() - size.height()) {
            throw new IllegalArgumentException(size + " at " + x + "," + y + " is not inside of " + of);
        }
    }

    private static byte[] color(int rgb, boolean alpha) {
        byte[] color = new byte[alpha ? 4 : 3];
        color[0] = (byte) (rgb >> 16);
        color[1] = (byte) (rgb >> 8);
        color[2] = (byte) rgb;
        if (alpha) {
            color[3] = (byte) Alpha.OPAQUE;
        }
        return color;
    }
}
