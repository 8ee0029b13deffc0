package org.tintype.pixels.webp;

/**
 * Red and blue are stored as differences from green.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.5.3">RFC 9649, 3.5.3</a>
 */
final class SubtractGreen implements Transform {

    @Override
    public int[] undo(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            int green = (argb[i] >> 8) & 0xFF;
            int redBlue = (argb[i] & 0x00FF00FF) + (green << 16 | green);
            argb[i] = (argb[i] & 0xFF00FF00) | (redBlue & 0x00FF00FF);
        }
        return argb;
    }
}
