package org.tintype.intake.jpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tintype.intake.Limits;
import org.tintype.intake.PictureRefused;
import org.tintype.intake.exif.ExifOrientation;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.jpeg.JpegInput;
import org.tintype.pixels.jpeg.JpegMarker;

/**
 * One walk through a whole JPEG, from marker to marker, that finds its header and that it is all there: one frame of a
 * kind that can be decoded, within the limits, at least one scan, and an end. Nothing is decoded:
 * whether the data of the scans is sound is found out when it is copied, by {@link JpegScans}.
 */
final class JpegHeaderReader {

    private final Limits limits;
    private final JpegTables tables = new JpegTables();
    private final IccChunks profile = new IccChunks();
    private @Nullable JpegFrame frame;
    private @Nullable Jfif jfif;
    private @Nullable Adobe adobe;
    private @Nullable Orientation orientation;
    private int scans;
    private long entropyBytes;

    private JpegHeaderReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file's header.
     *
     * @throws PictureRefused if it is beyond a limit, or of a kind that is not supported
     * @throws DamagedPicture if it is truncated or damaged
     */
    static JpegHeader read(Path file, Limits limits) throws IOException {
        JpegHeaderReader reader = new JpegHeaderReader(limits);
        try (JpegInput in = JpegInput.open(file)) {
            int marker = in.marker();
            while (marker != JpegMarker.EOI) {
                reader.take(marker, in);
                marker = in.marker();
            }
        }
        return reader.header();
    }

    private void take(int marker, JpegInput in) throws IOException {
        switch (marker) {
            case JpegMarker.SOI -> throw new DamagedPicture("The JPEG is damaged: another one begins inside it.");
            case JpegMarker.SOF0, JpegMarker.SOF1, JpegMarker.SOF2 -> takeFrame(marker, in.segment());
            case JpegMarker.DQT -> tables.defineQuantization(in.segment());
            case JpegMarker.DHT -> tables.defineHuffman(in.segment());
            case JpegMarker.DRI -> tables.defineRestartInterval(in.segment());
            case JpegMarker.DNL -> JpegTables.requireLines(in.segment(), frame().height());
            case JpegMarker.SOS -> takeScan(in);
            default -> {
                if (JpegMarker.isMetadata(marker)) {
                    takeMetadata(marker, in);
                } else if (marker == JpegMarker.DAC) {
                    in.skipSegment();
                } else if (!JpegMarker.isStandalone(marker)) {
                    throw new PictureRefused(
                            "This kind of JPEG (lossless, hierarchical or arithmetic) is not supported,"
                                    + " only baseline, extended sequential and progressive with Huffman coding.");
                }
            }
        }
    }

    private void takeFrame(int marker, byte[] segment) {
        if (frame != null) {
            throw new DamagedPicture("The JPEG is damaged: it has a second frame.");
        }
        JpegFrame found = JpegFrame.read(marker == JpegMarker.SOF2, segment);
        limits.requireSize(found.width(), found.height());
        frame = found;
    }

    private void takeScan(JpegInput in) throws IOException {
        JpegFrame found = frame();
        ScanHeader.read(in.segment(), found);
        scans++;
        limits.requireScans(scans, found.width(), found.height());
        entropyBytes += in.skipEntropy();
    }

    private void takeMetadata(int marker, JpegInput in) throws IOException {
        if (scans > 0) {
            in.skipSegment();
            return;
        }
        switch (marker) {
            case JpegMarker.APP0 -> jfif = Jfif.read(in.segment()).orElse(jfif);
            case JpegMarker.APP14 -> adobe = Adobe.read(in.segment()).orElse(adobe);
            case JpegMarker.APP2 -> profile.add(in.segment());
            case JpegMarker.APP1 -> takeExif(in.segment());
            default -> in.skipSegment();
        }
    }

    private void takeExif(byte[] segment) {
        if (orientation == null) {
            orientation = ExifOrientation.read(segment).orElse(null);
        }
    }

    private JpegFrame frame() {
        if (frame == null) {
            throw new DamagedPicture("The JPEG is damaged: its frame header is missing.");
        }
        return frame;
    }

    private JpegHeader header() {
        JpegFrame found = frame();
        if (scans == 0 || entropyBytes < found.fewestEntropyBytes()) {
            throw new DamagedPicture("The JPEG is damaged: it holds less data than its %d x %d pixels need."
                    .formatted(found.width(), found.height()));
        }
        return new JpegHeader(
                found,
                Optional.ofNullable(jfif),
                Optional.ofNullable(adobe),
                orientation == null ? Orientation.UPRIGHT : orientation,
                profile.profile());
    }
}
