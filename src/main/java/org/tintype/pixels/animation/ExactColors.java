package org.tintype.pixels.animation;

import java.util.Arrays;
import java.util.Optional;
import org.tintype.pixels.Bitmap;

/** All colours of a picture that has no more than a frame may have. */
final class ExactColors implements FrameColors {

    private static final int RGB = 3;
    private static final int SLOT_BITS = 10;
    private static final int NOTHING = -1;

    private final Bitmap picture;

    /** A slot's colour as 0xRRGGBB. */
    private final int[] colors = new int[1 << SLOT_BITS];

    private final byte[] indices = new byte[1 << SLOT_BITS];
    private final byte[] palette = new byte[MOST * RGB];
    private int count;
    private boolean transparent;

    private ExactColors(Bitmap picture) {
        this.picture = picture;
        Arrays.fill(colors, NOTHING);
    }

    /** Returns the colours of a picture of 3 or 4 bands, unless there are too many. */
    static Optional<FrameColors> of(Bitmap picture) {
        ExactColors exact = new ExactColors(picture);
        int pixels = picture.width() * picture.height();
        for (int pixel = 0; pixel < pixels; pixel++) {
            if (!exact.add(pixel)) {
                return Optional.empty();
            }
        }
        return Optional.of(exact);
    }

    @Override
    public byte[] palette() {
        return Arrays.copyOf(palette, count * RGB);
    }

    @Override
    public boolean isTransparent() {
        return transparent;
    }

    @Override
    public void index(int y, byte[] row) {
        for (int x = 0; x < row.length; x++) {
            int pixel = y * row.length + x;
            row[x] = FrameColors.isOpaque(picture, pixel) ? indices[slot(color(pixel))] : (byte) count;
        }
    }

    /** Returns whether there is room for it. */
    private boolean add(int pixel) {
        if (!FrameColors.isOpaque(picture, pixel)) {
            transparent = true;
        } else {
            int color = color(pixel);
            int slot = slot(color);
            if (colors[slot] == NOTHING) {
                if (count == MOST) {
                    return false;
                }
                colors[slot] = color;
                indices[slot] = (byte) count;
                System.arraycopy(picture.data(), pixel * picture.bands(), palette, count * RGB, RGB);
                count++;
            }
        }
        return count + (transparent ? 1 : 0) <= MOST;
    }

    private int color(int pixel) {
        byte[] data = picture.data();
        int at = pixel * picture.bands();
        return (data[at] & 0xFF) << 16 | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF);
    }

    private int slot(int color) {
        int slot = (color * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS);
        while (colors[slot] != NOTHING && colors[slot] != color) {
            slot = (slot + 1) & (colors.length - 1);
        }
        return slot;
    }
}
