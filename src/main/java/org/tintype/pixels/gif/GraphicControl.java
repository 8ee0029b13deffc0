package org.tintype.pixels.gif;

import java.io.IOException;

/**
 * How and for how long a frame is shown.
 *
 * @param disposal what happens to it afterwards: 0 nothing said, 1 stays, 2 back to the background, 3 back to what was
 *     there before
 * @param delay in hundredths of a second
 * @param transparent index of the colour that is none, or -1
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, 23</a>
 */
public record GraphicControl(int disposal, int delay, int transparent) {

    /** The label of its extension. */
    public static final int LABEL = 0xF9;

    /** What holds for a frame without one. */
    public static final GraphicControl NONE = new GraphicControl(0, 0, -1);

    private static final int LENGTH = 4;
    private static final int TRANSPARENT = 1;
    private static final int PREVIOUS = 3;

    /** Reads what follows the label. */
    public static GraphicControl read(GifInput in) throws IOException {
        GifInput.require(in.next() == LENGTH, "a frame's control is wrong");
        int packed = in.next();
        int delay = in.nextWord();
        int index = in.next();
        GifInput.require(in.next() == 0, "a frame's control is wrong");
        int disposal = (packed >> 2) & 7;
        // Early encoders wrote 4 for it, and viewers know that.
        disposal = disposal == 4 ? PREVIOUS : disposal;
        return new GraphicControl(disposal > PREVIOUS ? 0 : disposal, delay, (packed & TRANSPARENT) == 0 ? -1 : index);
    }

    /** Returns the whole extension. */
    public byte[] block() {
        boolean isTransparent = transparent >= 0;
        return new byte[] {
            GifInput.EXTENSION,
            (byte) LABEL,
            LENGTH,
            (byte) ((disposal << 2) | (isTransparent ? TRANSPARENT : 0)),
            (byte) delay,
            (byte) (delay >> 8),
            (byte) (isTransparent ? transparent : 0),
            0
        };
    }
}
