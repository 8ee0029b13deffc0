package org.tintype.pixels;

/** Turns encoded pictures into pixels and pixels into encoded pictures. Implementations are safe for many threads. */
public interface Engine {

    /**
     * Decodes a whole picture strictly and reduces it by area average, in the file's own components and orientation: the
     * bands are those of the picture's {@link Samples}, without any colour conversion. The size of the result is
     * {@link Size#within}.
     *
     * @param source a picture whose size was checked against the limits
     * @param edge the long edge of the result in pixels, where the picture is larger than that; nothing is enlarged
     * @throws DamagedPicture if any part of the picture cannot be decoded
     */
    Bitmap decode(EncodedPicture source, int edge);

    /**
     * Encodes an sRGB picture as a baseline JPEG without any metadata.
     *
     * @param picture 8-bit RGB
     * @param quality 1 to 100
     */
    byte[] encodeJpeg(Bitmap picture, int quality);
}
