package org.tintype.pixels.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tintype.pixels.AreaAverage;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Engine;
import org.tintype.pixels.Size;

/**
 * JPEG with nothing but the JDK: decodes every pixel, in the components that the file stores, and reduces by area
 * average. Takes {@code width * height * bands} bytes while it decodes, and for a picture in several scans up to twice
 * as much again outside the heap. The JDK's reader renders the whole picture anew for every scan, so the time grows with
 * pixels times scans.
 */
public final class JdkEngine implements Engine {

    private final StrictJpegReader reader = new StrictJpegReader();
    private final BaselineJpegWriter writer = new BaselineJpegWriter();

    @Override
    public boolean decodes(EncodedPicture source) {
        return true;
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    @Override
    public Decoded decode(EncodedPicture source, int edge) {
        Size size = new Size(source.width(), source.height());
        int bands = source.samples().bands();
        try {
            JpegOutline outline = JpegWalk.outline(source.file());
            // Before anything is allocated for it: the limits were checked against the header that the caller read.
            if (outline.width() != size.width() || outline.height() != size.height() || outline.bands() != bands) {
                throw new DamagedPicture("The picture is not of the size that its header says.");
            }
            byte[] stored = reader.read(source.file(), outline);
            return new Decoded(AreaAverage.reduce(stored, size, size.within(edge), bands), source.samples());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] encodeJpeg(Bitmap picture, int quality) {
        return writer.write(picture, quality);
    }
}
