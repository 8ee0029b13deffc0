package org.tintype.transform.operation;

import java.io.IOException;
import java.nio.file.Path;
import org.tintype.pixels.Bitmap;

/** Decodes the files of watermarks. */
@FunctionalInterface
public interface WatermarkReader {

    /**
     * Returns the pixels of a picture, upright, sRGB with straight alpha, four bands.
     *
     * @throws IOException if the file cannot be read
     * @throws RuntimeException if it cannot be decoded
     */
    Bitmap read(Path file) throws IOException;
}
