package org.tintype.pixels.leptonica;

import static org.bytedeco.leptonica.global.leptonica.L_SEVERITY_NONE;
import static org.bytedeco.leptonica.global.leptonica.getImagelibVersions;
import static org.bytedeco.leptonica.global.leptonica.lept_free;
import static org.bytedeco.leptonica.global.leptonica.pixWriteMemJpeg;
import static org.bytedeco.leptonica.global.leptonica.pixWriteMemWebP;
import static org.bytedeco.leptonica.global.leptonica.setMsgSeverity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.tintype.pixels.Area;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Engine;
import org.tintype.pixels.Format;
import org.tintype.pixels.Samples;
import org.tintype.pixels.Size;
import org.tintype.pixels.View;

/**
 * Still pictures through native codecs. A JPEG is decoded at a half, a quarter or an eighth of its size where the result
 * is to be smaller than that: libjpeg's inverse DCT then makes so many pixels fewer (T. Lane, libjpeg.txt, "scaling").
 *
 * <p>Native memory while it decodes: the file, 4 bytes for each pixel of the reduced picture (1 for each of a grey one),
 * and for a progressive JPEG 2 bytes for each component of each of its own pixels. The heap holds rows and the result.
 */
public final class LeptonicaEngine implements Engine {

    static {
        // Everything is freed by hand. Its collector is a thread that would keep a stopped application in memory.
        System.setProperty("org.bytedeco.javacpp.nopointergc", "true");
    }

    private final String libraries;

    /**
     * Loads the native library.
     *
     * @throws LinkageError if there is none for this system, or it does not load
     */
    public LeptonicaEngine() {
        Loader.load(leptonica.class);
        // Else it writes to the standard error stream of the server what is wrong with each picture.
        setMsgSeverity(L_SEVERITY_NONE);
        BytePointer libraries = getImagelibVersions();
        this.libraries = libraries.getString().strip();
        lept_free(libraries);
    }

    @Override
    public boolean decodes(EncodedPicture source) {
        return NativeCodec.of(source.format())
                .filter(codec -> codec.decodes(source))
                .isPresent();
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    @Override
    public Decoded decode(EncodedPicture source, int edge) {
        Size size = new Size(source.width(), source.height());
        Size target = size.within(edge);
        return decode(
                source,
                Area.of(size),
                target,
                (picture, reduction) -> new Decoded(
                        picture.reduce(size, reduction, target), picture.isGray() ? Samples.GRAY : Samples.RGB));
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    @Override
    public Decoded decode(EncodedPicture source, View view) {
        return decode(
                source, view.area(), view.storedSize(), (picture, reduction) -> picture.resample(view, reduction));
    }

    private interface Step {
        Decoded apply(NativePicture picture, int reduction);
    }

    private static Decoded decode(EncodedPicture source, Area area, Size target, Step step) {
        Size size = new Size(source.width(), source.height());
        NativeCodec codec = NativeCodec.of(source.format()).orElseThrow();
        try (NativeFile file = NativeFile.read(source.file())) {
            // Before anything is allocated for it: the limits were checked against the header that the caller read.
            if (!codec.size(file).filter(size::equals).isPresent()) {
                throw new DamagedPicture("The picture is not of the size that its header says.");
            }
            int reduction = codec.reduction(area, target);
            PIX pix =
                    codec.read(file, reduction).orElseThrow(() -> new DamagedPicture("The picture cannot be decoded."));
            try (NativePicture picture = new NativePicture(pix)) {
                return step.apply(picture, reduction);
            }
        } catch (ClosedByInterruptException e) {
            throw (CancellationException)
                    new CancellationException("nobody waits for this picture any more").initCause(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String version() {
        return "leptonica " + libraries;
    }

    @Override
    public boolean encodes(Format format) {
        return switch (format) {
            case JPEG, WEBP -> true;
            case PNG, GIF -> false;
        };
    }

    @Override
    public byte[] encode(Bitmap picture, Format format, int quality) {
        if (!encodes(format) || quality < 1 || quality > 100 || (format == Format.JPEG && picture.bands() != 3)) {
            throw new IllegalArgumentException(picture.bands() + " bands as " + format + " at quality " + quality);
        }
        try (NativePicture pixels = NativePicture.of(picture);
                NativeBytes bytes = new NativeBytes()) {
            int failed = format == Format.JPEG
                    ? pixWriteMemJpeg(bytes.address(), bytes.size(), pixels.pix(), quality, 0)
                    : pixWriteMemWebP(bytes.address(), bytes.size(), pixels.pix(), quality, 0);
            if (failed != 0) {
                throw new IllegalStateException("a picture cannot be encoded");
            }
            return bytes.toArray();
        }
    }

    /** Returns the names and versions of the libraries. */
    @Override
    public String toString() {
        return libraries;
    }
}
