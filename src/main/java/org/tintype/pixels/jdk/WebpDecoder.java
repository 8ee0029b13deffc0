package org.tintype.pixels.jdk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tintype.pixels.AreaAverage;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Samples;
import org.tintype.pixels.Size;
import org.tintype.pixels.webp.PixelRows;
import org.tintype.pixels.webp.WebpContainer;
import org.tintype.pixels.webp.WebpFrame;
import org.tintype.pixels.webp.WebpVisitor;

/**
 * Decodes a WebP, or the first frame of one, lays it on white and reduces it by area average. Takes 1.5 bytes a pixel for
 * lossy data, 4 to 5 more where that is transparent, and 4 to 8 for lossless data.
 */
final class WebpDecoder {

    private static final int BANDS = 3;
    private static final int WHITE = 0xFF;

    private WebpDecoder() {}

    static Decoded decode(EncodedPicture source, int edge) throws IOException {
        Size size = new Size(source.width(), source.height());
        try (RandomAccessFile file = new RandomAccessFile(source.file().toFile(), "r")) {
            WebpFrame frame = FirstFrame.of(file, size);
            PixelRows pixels = frame.image().pixels(file);
            int[] argb = new int[frame.image().width()];
            byte[] row = new byte[size.width() * BANDS];
            AreaAverage average = new AreaAverage(size, size.within(edge), BANDS);
            for (int y = 0; y < size.height(); y++) {
                Arrays.fill(row, (byte) WHITE);
                if (y >= frame.y() && y < frame.y() + frame.image().height()) {
                    pixels.read(y - frame.y(), argb);
                    layOnWhite(argb, row, frame.x() * BANDS);
                }
                average.add(row, 0);
            }
            return new Decoded(average.result(), Samples.RGB);
        }
    }

    private static void layOnWhite(int[] argb, byte[] row, int offset) {
        int to = offset;
        for (int pixel : argb) {
            int alpha = pixel >>> 24;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int value = (pixel >> shift) & 0xFF;
                row[to++] = (byte) (alpha == WHITE ? value : (value * alpha + WHITE * (WHITE - alpha) + 127) / WHITE);
            }
        }
    }

    /** Looks for the first frame, and that the picture is as large as the header that the caller read has said. */
    private static final class FirstFrame implements WebpVisitor {

        private final Size expected;
        private @Nullable WebpFrame frame;

        private FirstFrame(Size expected) {
            this.expected = expected;
        }

        static WebpFrame of(RandomAccessFile file, Size expected) throws IOException {
            FirstFrame first = new FirstFrame(expected);
            WebpContainer.walk(file, first);
            if (first.frame == null) {
                throw new DamagedPicture("The picture has no frame.");
            }
            return first.frame;
        }

        @Override
        public void canvas(int width, int height) {
            if (width != expected.width() || height != expected.height()) {
                throw new DamagedPicture("The picture is not of the size that its header says.");
            }
        }

        @Override
        public void frame(WebpFrame next) {
            if (frame == null) {
                frame = next;
            }
        }
    }
}
