package org.tintype.pixels;

/**
 * Makes previews: small JPEG pictures in sRGB, upright, with no metadata but the JFIF header. Safe for many threads.
 */
public final class Previews {

    private static final int QUALITY = 80;

    private final Engine engine;
    private final int edge;
    private final SrgbConversion srgb = new SrgbConversion();

    /**
     * @param engine what decodes and encodes
     * @param edge the longest edge of a preview in pixels, at least 1
     */
    public Previews(Engine engine, int edge) {
        if (edge < 1) {
            throw new IllegalArgumentException("a preview's edge of " + edge);
        }
        this.engine = engine;
        this.edge = edge;
    }

    /**
     * Returns the preview of a picture as JPEG bytes. The whole picture is decoded strictly, so that a preview also
     * proves that its source is sound. A picture smaller than the edge keeps its size.
     *
     * @throws DamagedPicture if any part of the picture cannot be decoded
     */
    public byte[] of(EncodedPicture source) {
        Decoded stored = engine.decode(source, edge);
        Bitmap colored = srgb.convert(stored.bitmap(), stored.samples(), source.profile());
        return engine.encode(source.orientation().upright(colored), Format.JPEG, QUALITY);
    }
}
