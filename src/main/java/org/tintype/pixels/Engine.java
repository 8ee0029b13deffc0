package org.tintype.pixels;

/** Turns encoded pictures into pixels and pixels into encoded pictures. Implementations are safe for many threads. */
public interface Engine {

    /** Returns whether this engine gets pictures of this kind right; only those are for it to decode. */
    boolean decodes(EncodedPicture source);

    /**
     * Decodes a picture and reduces it by area average. The result stands as it is stored, not turned upright, and its
     * colours are those of the file: converted at most from YCbCr to RGB, never by a profile. Where a picture is
     * transparent it is laid on white; of an animation it is the first frame. The size of the result is
     * {@link Size#within}.
     *
     * <p>That the encoded data is whole was found before, by who accepted it. An engine that decodes damaged data all the
     * same refuses what it notices, and may return anything of the right size for the rest.
     *
     * @param source a picture that this engine {@link #decodes}, whose size was checked against the limits
     * @param edge the long edge of the result in pixels, where the picture is larger than that; nothing is enlarged
     * @throws DamagedPicture if the picture cannot be decoded, or is not of the size that its header said
     */
    Decoded decode(EncodedPicture source, int edge);

    /**
     * Encodes an sRGB picture as a baseline JPEG without any metadata.
     *
     * @param picture 8-bit RGB
     * @param quality 1 to 100
     */
    byte[] encodeJpeg(Bitmap picture, int quality);
}
