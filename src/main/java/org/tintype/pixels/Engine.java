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
     * Decodes what is to be seen of a picture, in the size that it is to have but not turned. The colours are those of the
     * file, as above; what is transparent stays so. Of an animation it is the first frame.
     *
     * @param source a picture that this engine {@link #decodes}, whose size was checked against the limits
     * @return as large as {@link View#storedSize}
     * @throws DamagedPicture if the picture cannot be decoded, or is not of the size that its header said
     * @throws java.util.concurrent.CancellationException if the thread was interrupted
     */
    Decoded decode(EncodedPicture source, View view);

    /** Returns names and versions of all that has a part in the bytes that this engine writes. */
    String version();

    /** Returns whether this engine writes pictures in this format. */
    boolean encodes(Format format);

    /**
     * Encodes a still sRGB picture without any metadata; JPEG as baseline with nothing but its JFIF header.
     *
     * @param picture 8-bit RGB, or for a format that keeps alpha RGB with alpha; no edge larger than the format holds
     * @param format one that this engine {@link #encodes}
     * @param quality 1 to 100; of no meaning where the format loses nothing
     */
    byte[] encode(Bitmap picture, Format format, int quality);
}
