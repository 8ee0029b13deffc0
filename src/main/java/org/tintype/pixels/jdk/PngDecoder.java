package org.tintype.pixels.jdk;

import java.io.IOException;
import org.tintype.pixels.AreaAverage;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Resampler;
import org.tintype.pixels.Samples;
import org.tintype.pixels.Size;
import org.tintype.pixels.View;
import org.tintype.pixels.png.ImageHeader;
import org.tintype.pixels.png.Pass;
import org.tintype.pixels.png.PngImage;

/**
 * Decodes PNG, of every colour type and bit depth, with the JDK's zlib, and reduces it by area average. A line is reduced
 * as soon as it is there, so memory grows with the width only; an interlaced picture, whose lines come in seven passes,
 * takes {@code width * height * bands} bytes.
 *
 * <p>Not through {@link javax.imageio}: its reader takes the whole picture in the file's own depth and goes on where data
 * is missing.
 */
final class PngDecoder {

    private PngDecoder() {}

    static Decoded decode(EncodedPicture source, int edge) throws IOException {
        try (PngImage image = open(source)) {
            ImageHeader header = image.header();
            Size size = new Size(header.width(), header.height());
            PngColors colors = PngColors.of(header, image.palette(), image.transparency());
            Bitmap reduced = header.interlaced()
                    ? interlaced(image, colors, size, size.within(edge))
                    : lineByLine(image, colors, size, size.within(edge));
            return new Decoded(reduced, header.samples());
        }
    }

    static Decoded decode(EncodedPicture source, View view) throws IOException {
        try (PngImage image = open(source)) {
            PngColors colors = PngColors.withAlpha(image.header(), image.palette(), image.transparency());
            Size size = new Size(source.width(), source.height());
            Samples samples = colors.samples();
            Resampler resampler =
                    new Resampler(view.area(), size, view.storedSize(), samples.bands(), samples.hasAlpha());
            if (image.header().interlaced()) {
                resampler.addAll(allPasses(image, colors, size, samples.bands()));
            } else {
                byte[] row = new byte[size.width() * samples.bands()];
                image.decode((pass, y, line) -> {
                    if (y >= resampler.firstRow() && y < resampler.endRow()) {
                        colors.convert(line, size.width(), row, 0, samples.bands());
                        resampler.add(row, 0);
                    }
                });
            }
            return new Decoded(resampler.result(), samples);
        }
    }

    /** Opens a picture, which has to be of the size and kind that the header has said which the caller read. */
    private static PngImage open(EncodedPicture source) throws IOException {
        PngImage image = PngImage.open(source.file());
        ImageHeader header = image.header();
        if (header.width() != source.width()
                || header.height() != source.height()
                || header.samples() != source.samples()) {
            image.close();
            throw new DamagedPicture("The picture is not of the size that its header says.");
        }
        return image;
    }

    private static Bitmap lineByLine(PngImage image, PngColors colors, Size size, Size reduced) throws IOException {
        int bands = image.header().samples().bands();
        AreaAverage average = new AreaAverage(size, reduced, bands);
        byte[] row = new byte[size.width() * bands];
        image.decode((pass, y, line) -> {
            colors.convert(line, size.width(), row, 0, bands);
            average.add(row, 0);
        });
        return average.result();
    }

    private static Bitmap interlaced(PngImage image, PngColors colors, Size size, Size reduced) throws IOException {
        int bands = image.header().samples().bands();
        return AreaAverage.reduce(allPasses(image, colors, size, bands), size, reduced, bands);
    }

    private static byte[] allPasses(PngImage image, PngColors colors, Size size, int bands) throws IOException {
        byte[] picture = new byte[Math.multiplyExact(Math.multiplyExact(size.width(), size.height()), bands)];
        image.decode((pass, y, line) -> colors.convert(
                line, pass.width(), picture, first(pass, y, size.width()) * bands, pass.xStep() * bands));
        return picture;
    }

    private static int first(Pass pass, int y, int width) {
        return (pass.y() + y * pass.yStep()) * width + pass.x();
    }
}
