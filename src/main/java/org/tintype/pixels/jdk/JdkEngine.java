package org.tintype.pixels.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Engine;

/** All formats with nothing but the JDK. What memory and time each takes stands with its decoder. */
public final class JdkEngine implements Engine {

    private final JpegDecoder jpeg = new JpegDecoder();
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
        try {
            return switch (source.format()) {
                case JPEG -> jpeg.decode(source, edge);
                case PNG -> PngDecoder.decode(source, edge);
                case GIF -> GifDecoder.decode(source, edge);
                case WEBP -> WebpDecoder.decode(source, edge);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] encodeJpeg(Bitmap picture, int quality) {
        return writer.write(picture, quality);
    }
}
