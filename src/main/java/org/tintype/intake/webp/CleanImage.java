package org.tintype.intake.webp;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.webp.AlphaPlane;
import org.tintype.pixels.webp.ChunkType;
import org.tintype.pixels.webp.Extent;
import org.tintype.pixels.webp.LosslessFrame;
import org.tintype.pixels.webp.LossyFrame;
import org.tintype.pixels.webp.WebpImage;
import org.tintype.pixels.webp.WebpOutput;

/**
 * The compressed data of a picture or a frame, read to its last bit: what is known to be whole, and how much of it is
 * needed. Headers are written from what was understood; of the data behind them, what no pixel needs is left.
 */
sealed interface CleanImage {

    /**
     * Reads all of the data.
     *
     * @throws DamagedPicture if any of it is missing or wrong
     */
    static CleanImage check(RandomAccessFile file, WebpImage image) throws IOException {
        if (image instanceof WebpImage.Lossy lossy) {
            LossyFrame frame = lossy.frame();
            CleanLossy clean = new CleanLossy(frame, frame.check(file));
            if (lossy.alpha().isEmpty()) {
                return clean;
            }
            AlphaPlane alpha = lossy.alpha().get();
            return new CleanTransparent(alpha, alpha.check(file, frame.width(), frame.height()), clean);
        }
        LosslessFrame frame = ((WebpImage.Lossless) image).frame();
        return new CleanLossless(frame, frame.check(file));
    }

    /** Returns how many bytes the chunks take. */
    long length();

    /** Writes the chunks. */
    void write(RandomAccessFile file, WebpOutput out) throws IOException;

    /**
     * A lossless chunk.
     *
     * @param data what is needed of it
     */
    record CleanLossless(LosslessFrame frame, Extent data) implements CleanImage {

        @Override
        public long length() {
            return WebpOutput.chunkLength(LosslessFrame.HEAD + data.length());
        }

        @Override
        public void write(RandomAccessFile file, WebpOutput out) throws IOException {
            long length = LosslessFrame.HEAD + data.length();
            out.begin(ChunkType.LOSSLESS, length);
            out.number(LosslessFrame.SIGNATURE, 1);
            out.number(frame.head(), LosslessFrame.HEAD - 1);
            out.copy(file, data);
            out.end(length);
        }
    }

    /**
     * A chunk of transparency and one of colours.
     *
     * @param data what is needed of the transparency
     */
    record CleanTransparent(AlphaPlane alpha, Extent data, CleanLossy colors) implements CleanImage {

        @Override
        public long length() {
            return WebpOutput.chunkLength(AlphaPlane.HEAD + data.length()) + colors.length();
        }

        @Override
        public void write(RandomAccessFile file, WebpOutput out) throws IOException {
            long length = AlphaPlane.HEAD + data.length();
            out.begin(ChunkType.ALPHA, length);
            out.number(alpha.head(), AlphaPlane.HEAD);
            out.copy(file, data);
            out.end(length);
            colors.write(file, out);
        }
    }

    /**
     * A lossy chunk.
     *
     * @param partitions what is needed of them: of the first one, and of those behind it
     */
    record CleanLossy(LossyFrame frame, List<Extent> partitions) implements CleanImage {

        @Override
        public long length() {
            return WebpOutput.chunkLength(dataLength());
        }

        @Override
        public void write(RandomAccessFile file, WebpOutput out) throws IOException {
            out.begin(ChunkType.LOSSY, dataLength());
            out.number(frame.tag(partitions.get(0).length()), 3);
            out.number(LossyFrame.START_CODE, 3);
            out.number(frame.width(), 2);
            out.number(frame.height(), 2);
            out.copy(file, partitions.get(0));
            for (Extent partition : partitions.subList(1, partitions.size() - 1)) {
                out.number(partition.length(), LossyFrame.LENGTH);
            }
            for (Extent partition : partitions.subList(1, partitions.size())) {
                out.copy(file, partition);
            }
            out.end(dataLength());
        }

        private long dataLength() {
            long length = LossyFrame.HEAD + (long) LossyFrame.LENGTH * (partitions.size() - 2);
            for (Extent partition : partitions) {
                length += partition.length();
            }
            return length;
        }
    }
}
