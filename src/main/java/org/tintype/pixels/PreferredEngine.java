package org.tintype.pixels;

/** One engine for all that it gets right, and another one for the rest. */
public final class PreferredEngine implements Engine {

    private final Engine preferred;
    private final Engine other;

    /** @param other decodes every picture */
    public PreferredEngine(Engine preferred, Engine other) {
        this.preferred = preferred;
        this.other = other;
    }

    @Override
    public boolean decodes(EncodedPicture source) {
        return preferred.decodes(source) || other.decodes(source);
    }

    @Override
    public Decoded decode(EncodedPicture source, int edge) {
        return (preferred.decodes(source) ? preferred : other).decode(source, edge);
    }

    @Override
    public Decoded decode(EncodedPicture source, View view) {
        return (preferred.decodes(source) ? preferred : other).decode(source, view);
    }

    @Override
    public String version() {
        return preferred.version() + "; " + other.version();
    }

    @Override
    public boolean encodes(Format format) {
        return preferred.encodes(format) || other.encodes(format);
    }

    @Override
    public byte[] encode(Bitmap picture, Format format, int quality) {
        return (preferred.encodes(format) ? preferred : other).encode(picture, format, quality);
    }
}
