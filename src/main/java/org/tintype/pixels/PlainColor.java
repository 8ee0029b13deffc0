package org.tintype.pixels;

/** From grey, RGB or CMYK to RGB where no profile tells how: what is not known otherwise is taken for sRGB. */
final class PlainColor {

    private PlainColor() {}

    /** Returns 8-bit RGB for 1, 3 or 4 bands; CMYK has 255 for full ink. */
    static Bitmap toRgb(Bitmap device) {
        return switch (device.bands()) {
            case 1 -> fromGray(device);
            case 3 -> device;
            case 4 -> fromCmyk(device);
            default -> throw new IllegalArgumentException("a picture of " + device.bands() + " bands");
        };
    }

    private static Bitmap fromGray(Bitmap gray) {
        byte[] rgb = new byte[gray.data().length * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = gray.data()[i / 3];
        }
        return new Bitmap(gray.width(), gray.height(), 3, rgb);
    }

    /** Each ink and then black take away their share of the light: {@code R = (1 - C)(1 - K)}. */
    private static Bitmap fromCmyk(Bitmap cmyk) {
        byte[] ink = cmyk.data();
        byte[] rgb = new byte[ink.length / 4 * 3];
        for (int from = 0, to = 0; from < ink.length; from += 4, to += 3) {
            int light = 255 - (ink[from + 3] & 0xFF);
            for (int band = 0; band < 3; band++) {
                rgb[to + band] = (byte) (((255 - (ink[from + band] & 0xFF)) * light + 127) / 255);
            }
        }
        return new Bitmap(cmyk.width(), cmyk.height(), 3, rgb);
    }
}
