package org.tintype.pixels.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Engine;
import org.tintype.pixels.Format;
import org.tintype.pixels.Size;
import org.tintype.pixels.View;
import org.tintype.pixels.animation.GifAnimationWriter;

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

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    @Override
    public Decoded decode(EncodedPicture source, View view) {
        try {
            return switch (source.format()) {
                case JPEG -> jpeg.decode(source, view);
                case PNG -> PngDecoder.decode(source, view);
                case GIF, WEBP -> FirstFrame.decode(source, view);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String version() {
        return "jdk " + Runtime.version();
    }

    @Override
    public boolean encodes(Format format) {
        return switch (format) {
            case JPEG, PNG, GIF -> true;
            case WEBP -> false;
        };
    }

    @Override
    public byte[] encode(Bitmap picture, Format format, int quality) {
        return switch (format) {
            case JPEG -> writer.write(picture, quality);
            case PNG -> PngWriter.write(picture);
            case GIF -> gif(picture);
            case WEBP -> throw new IllegalArgumentException("WebP is not for this engine to write");
        };
    }

    private static byte[] gif(Bitmap picture) {
        GifAnimationWriter writer = new GifAnimationWriter(new Size(picture.width(), picture.height()), 1);
        writer.add(picture, 0);
        return writer.finish();
    }
}
