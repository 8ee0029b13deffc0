package org.tintype.pixels.jdk;

import java.io.IOException;
import org.tintype.pixels.AreaAverage;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Resampler;
import org.tintype.pixels.Size;
import org.tintype.pixels.View;

/**
 * Decodes every pixel of a JPEG, in the components that the file stores, and reduces by area average. Takes
 * {@code width * height * bands} bytes while it decodes, and for a picture in several scans up to twice as much again
 * outside the heap. The JDK's reader renders the whole picture anew for every scan, so the time grows with pixels times
 * scans.
 */
final class JpegDecoder {

    private final StrictJpegReader reader = new StrictJpegReader();

    Decoded decode(EncodedPicture source, int edge) throws IOException {
        Size size = new Size(source.width(), source.height());
        byte[] stored = read(source);
        return new Decoded(
                AreaAverage.reduce(
                        stored, size, size.within(edge), source.samples().bands()),
                source.samples());
    }

    Decoded decode(EncodedPicture source, View view) throws IOException {
        Size size = new Size(source.width(), source.height());
        byte[] stored = read(source);
        int bands = source.samples().bands();
        Resampler resampler = new Resampler(view.area(), size, view.storedSize(), bands, false);
        resampler.addAll(stored);
        return new Decoded(resampler.result(), source.samples());
    }

    private byte[] read(EncodedPicture source) throws IOException {
        Size size = new Size(source.width(), source.height());
        int bands = source.samples().bands();
        JpegOutline outline = JpegOutline.read(source.file());
        // Before anything is allocated for it: the limits were checked against the header that the caller read.
        if (outline.width() != size.width() || outline.height() != size.height() || outline.bands() != bands) {
            throw new DamagedPicture("The picture is not of the size that its header says.");
        }
        return reader.read(source.file(), outline);
    }
}
