package org.tintype.intake.png;

import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.png.ColorType;
import org.tintype.pixels.png.ImageHeader;
import org.tintype.pixels.png.Pass;
import org.tintype.pixels.png.PixelData;

/** Refuses pixels of colours that the palette does not have: each decoder shows them as it likes. */
final class PaletteCheck implements PixelData.Lines {

    private final int depth;
    private final int colors;
    private final PixelData.Lines next;

    /** @param next takes the lines that were found right */
    private PaletteCheck(ImageHeader image, int colors, PixelData.Lines next) {
        this.depth = image.bitDepth();
        this.colors = colors;
        this.next = next;
    }

    /** Returns whether there are colours that a pixel could ask for in vain. */
    static boolean isNeeded(ImageHeader image, byte[] palette) {
        return image.colorType() == ColorType.PALETTE && palette.length / 3 < 1 << image.bitDepth();
    }

    /** Returns what hands lines on once they were checked, where that is needed. */
    static PixelData.Lines before(PixelData.Lines next, ImageHeader image, byte[] palette) {
        return isNeeded(image, palette) ? new PaletteCheck(image, palette.length / 3, next) : next;
    }

    @Override
    public void take(Pass pass, int y, byte[] line) {
        int mask = (1 << depth) - 1;
        int bits = pass.width() * depth;
        for (int bit = 0; bit < bits; bit += depth) {
            int index = ((line[1 + bit / 8] & 0xFF) >> (8 - depth - bit % 8)) & mask;
            if (index >= colors) {
                throw new DamagedPicture("The PNG is damaged: a pixel has a colour that is not in the palette.");
            }
        }
        next.take(pass, y, line);
    }
}
