package org.tintype.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.tintype.pixels.Format;

/** Hands out the stripper of a format. */
public interface Strippers {

    /**
     * Reads the header of an upload and checks it against the limits; no pixel is decoded.
     *
     * @param format that the upload's first bytes announce
     * @throws PictureRefused if it is beyond a limit, or of a kind that is not supported
     * @throws org.tintype.pixels.DamagedPicture if it is truncated or damaged
     * @throws IOException if the file cannot be read
     */
    Stripper open(Format format, Path upload, Limits limits) throws IOException;
}
