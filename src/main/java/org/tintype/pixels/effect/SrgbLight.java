package org.tintype.pixels.effect;

/**
 * The transfer function of sRGB in tables: from levels to light and back. Light has 16 bits, which keep all levels apart.
 *
 * @see <a href="https://webstore.iec.ch/en/publication/6169">IEC 61966-2-1, 5.2 and 5.3</a>
 */
final class SrgbLight {

    static final int WHITE = 65535;

    private static final char[] LIGHT = new char[256];
    private static final byte[] LEVEL = new byte[WHITE + 1];

    static {
        for (int level = 0; level < LIGHT.length; level++) {
            LIGHT[level] = (char) Math.round(WHITE * decoded(level / 255.0));
        }
        for (int light = 0; light < LEVEL.length; light++) {
            LEVEL[light] = (byte) Math.round(255 * encoded((double) light / WHITE));
        }
    }

    private SrgbLight() {}

    /** Returns how much light a level stands for, 0 to {@link #WHITE}. */
    static int of(byte level) {
        return LIGHT[level & 0xFF];
    }

    /** Returns the nearest level to a light of 0 to {@link #WHITE}. */
    static byte level(int light) {
        return LEVEL[light];
    }

    private static double decoded(double value) {
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double encoded(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
    }
}
