package org.tintype.pixels.webp;

/**
 * The chunks of a WebP, each begun by four letters.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2">RFC 9649, 2.3 to 2.7</a>
 */
public final class ChunkType {

    public static final int RIFF = of("RIFF");
    public static final int WEBP = of("WEBP");
    public static final int LOSSY = of("VP8 ");
    public static final int LOSSLESS = of("VP8L");
    public static final int EXTENDED = of("VP8X");
    public static final int PROFILE = of("ICCP");
    public static final int ANIMATION = of("ANIM");
    public static final int FRAME = of("ANMF");
    public static final int ALPHA = of("ALPH");
    public static final int EXIF = of("EXIF");

    private ChunkType() {}

    /** Returns four letters as a number, the first in the lowest byte. */
    static int of(String letters) {
        int type = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            type |= letters.charAt(i) << (8 * i);
        }
        return type;
    }
}
