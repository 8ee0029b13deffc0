package org.tintype.pixels.leptonica;

import static org.bytedeco.leptonica.global.leptonica.pixReadMemJpeg;
import static org.bytedeco.leptonica.global.leptonica.pixReadMemWebP;
import static org.bytedeco.leptonica.global.leptonica.readHeaderMemJpeg;
import static org.bytedeco.leptonica.global.leptonica.readHeaderMemWebP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.PIX;
import org.tintype.pixels.Area;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Format;
import org.tintype.pixels.Size;
import org.tintype.pixels.webp.WebpContainer;

/** The decoders of the native library, each behind the same two calls. */
enum NativeCodec {
    JPEG {
        @Override
        int reduction(Area area, Size target) {
            int reduction = LARGEST_REDUCTION;
            while (reduction > 1
                    && (area.width() < reduction * target.width() || area.height() < reduction * target.height())) {
                reduction /= 2;
            }
            return reduction;
        }

        @Override
        Optional<Size> size(NativeFile file) {
            try (IntPointer width = new IntPointer(1);
                    IntPointer height = new IntPointer(1)) {
                return readHeaderMemJpeg(file.bytes(), file.length(), width, height, null, null, null) == 0
                        ? Optional.of(new Size(width.get(), height.get()))
                        : Optional.empty();
            }
        }

        @Override
        Optional<PIX> read(NativeFile file, int reduction) {
            // No hint: with the one that goes on after damage, half of the picture may be grey.
            return Optional.ofNullable(pixReadMemJpeg(file.bytes(), file.length(), 0, reduction, (IntPointer) null, 0));
        }
    },
    WEBP {
        @Override
        boolean decodes(EncodedPicture source) {
            try {
                // An animation of one frame is still one, which this decoder knows nothing of.
                return super.decodes(source) && !WebpContainer.isAnimated(source.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        Optional<Size> size(NativeFile file) {
            try (IntPointer width = new IntPointer(1);
                    IntPointer height = new IntPointer(1);
                    IntPointer bands = new IntPointer(1)) {
                return readHeaderMemWebP(file.bytes(), file.length(), width, height, bands) == 0
                        ? Optional.of(new Size(width.get(), height.get()))
                        : Optional.empty();
            }
        }

        @Override
        Optional<PIX> read(NativeFile file, int reduction) {
            return Optional.ofNullable(pixReadMemWebP(file.bytes(), file.length()));
        }
    };

    private static final int LARGEST_REDUCTION = 8;

    /** Returns the decoder of a format, where there is one that can be trusted with it. */
    static Optional<NativeCodec> of(Format format) {
        return switch (format) {
            case JPEG -> Optional.of(JPEG);
            case PNG, GIF -> Optional.empty();
            case WEBP -> Optional.of(WEBP);
        };
    }

    /** Returns whether this decoder knows this kind of picture. */
    boolean decodes(EncodedPicture source) {
        return source.frames() == 1 && source.samples().bands() < 4;
    }

    /** Returns the size that the file's header says, if it can be read; no pixel is decoded. */
    abstract Optional<Size> size(NativeFile file);

    /** Returns by how much a picture can be reduced while it is decoded, and a part of it still be as large as the target. */
    int reduction(Area area, Size target) {
        return 1;
    }

    /**
     * Decodes a picture.
     *
     * @param reduction one that {@link #reduction} returned
     * @return pixels of depth 8 without a palette, or of depth 32, which the caller frees; nothing if any part
     *     of the picture cannot be decoded
     */
    abstract Optional<PIX> read(NativeFile file, int reduction);
}
