package org.tintype.pixels.webp;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Optional;

/** The compressed data of a picture, or of one frame of an animation. */
public sealed interface WebpImage {

    /** Returns the width in pixels. */
    int width();

    /** Returns the height in pixels. */
    int height();

    /** Returns whether some pixels may be transparent. */
    boolean transparent();

    /**
     * Decodes all pixels.
     *
     * @throws org.tintype.pixels.DamagedPicture if any of the data is missing
     */
    PixelRows pixels(RandomAccessFile file) throws IOException;

    /**
     * Colours as VP8 codes them.
     *
     * @param frame the colours
     * @param alpha transparency, if there is any
     */
    record Lossy(LossyFrame frame, Optional<AlphaPlane> alpha) implements WebpImage {

        @Override
        public int width() {
            return frame.width();
        }

        @Override
        public int height() {
            return frame.height();
        }

        @Override
        public boolean transparent() {
            return alpha.isPresent();
        }

        @Override
        public PixelRows pixels(RandomAccessFile file) throws IOException {
            PixelRows colors = LossyPicture.read(file, frame);
            if (alpha.isEmpty()) {
                return colors;
            }
            byte[] values = alpha.get().values(file, width(), height());
            return (y, row) -> {
                colors.read(y, row);
                for (int x = 0; x < width(); x++) {
                    row[x] = (row[x] & 0xFFFFFF) | values[y * width() + x] << 24;
                }
            };
        }
    }

    /**
     * Colours and transparency without loss.
     *
     * @param frame both of them
     */
    record Lossless(LosslessFrame frame) implements WebpImage {

        @Override
        public int width() {
            return frame.width();
        }

        @Override
        public int height() {
            return frame.height();
        }

        @Override
        public boolean transparent() {
            return frame.transparent();
        }

        @Override
        public PixelRows pixels(RandomAccessFile file) throws IOException {
            int[] argb = frame.pixels(file);
            int opaque = transparent() ? 0 : Argb.OPAQUE_BLACK;
            return (y, row) -> {
                for (int x = 0; x < width(); x++) {
                    row[x] = argb[y * width() + x] | opaque;
                }
            };
        }
    }
}
