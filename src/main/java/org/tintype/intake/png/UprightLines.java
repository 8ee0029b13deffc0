package org.tintype.intake.png;

import java.io.IOException;
import java.io.OutputStream;
import org.tintype.pixels.png.ColorType;
import org.tintype.pixels.png.ImageHeader;
import org.tintype.pixels.png.LineFilter;

/**
 * Packs and filters lines as they go into a PNG: the Paeth filter where neighbours are alike, none for a palette and for
 * less than 8 bits (PNG, 12.7).
 */
final class UprightLines {

    private final ImageHeader image;
    private final OutputStream data;
    private final boolean filters;
    private final byte[] samples;
    private final byte[] filtered;
    private byte[] line;
    private byte[] above;

    UprightLines(ImageHeader image, OutputStream data) {
        this.image = image;
        this.data = data;
        this.filters = image.bitDepth() >= 8 && image.colorType() != ColorType.PALETTE;
        int length = 1 + image.lineBytes(image.width());
        this.samples = new byte[image.bitsPerPixel() < 8 ? image.width() : 0];
        this.filtered = new byte[length];
        this.line = new byte[length];
        this.above = new byte[length];
    }

    /** Writes the next lines. */
    void write(UprightBand band) throws IOException {
        for (int row = 0; row < band.rows(); row++) {
            if (samples.length > 0) {
                band.copy(row, samples, 0);
                pack();
            } else {
                band.copy(row, line, 1);
            }
            if (filters) {
                LineFilter.putOnPaeth(line, above, UprightBand.pixelBytes(image), filtered);
                data.write(filtered);
                byte[] written = line;
                line = above;
                above = written;
            } else {
                data.write(line);
            }
        }
    }

    private void pack() {
        int bits = image.bitsPerPixel();
        int at = 1;
        int gathered = 0;
        int count = 0;
        for (byte sample : samples) {
            gathered = (gathered << bits) | sample;
            count += bits;
            if (count == 8) {
                line[at++] = (byte) gathered;
                gathered = 0;
                count = 0;
            }
        }
        if (count > 0) {
            line[at] = (byte) (gathered << (8 - count));
        }
    }
}
