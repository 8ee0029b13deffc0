package org.tintype.pixels.jdk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.jpeg.JpegInput;
import org.tintype.pixels.jpeg.JpegMarker;

/**
 * Goes once through the markers of a JPEG file, from SOI to EOI, and refuses what a decoder would paper over: a Huffman
 * table that is used but not there (some decoders take the default ones), scans that are missing (a component would be
 * grey, or all of it coarse), and a missing end.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-T.81">ITU-T T.81, Annex B</a>
 */
final class JpegWalk {

    private final JpegInput in;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final HuffmanTables tables = new HuffmanTables();
    private @Nullable FrameProgress frame;
    private long body;

    private JpegWalk(JpegInput in) {
        this.in = in;
    }

    /**
     * Returns what was found.
     *
     * @throws DamagedPicture if the structure is not that of a whole baseline, extended or progressive JPEG
     */
    static JpegOutline outline(Path file) throws IOException {
        try (JpegInput in = JpegInput.open(file)) {
            return new JpegWalk(in).outline();
        }
    }

    static DamagedPicture damaged() {
        return new DamagedPicture("The picture's structure is damaged.");
    }

    private JpegOutline outline() throws IOException {
        head.write(0xFF);
        head.write(JpegMarker.SOI);
        int marker = in.marker();
        while (marker != JpegMarker.EOI) {
            take(marker);
            marker = in.marker();
        }
        if (frame == null || body == 0) {
            throw damaged();
        }
        frame.requireComplete();
        return new JpegOutline(frame.width(), frame.height(), frame.bands(), head.toByteArray(), body);
    }

    /** Takes one segment in, with the entropy-coded data after it. */
    private void take(int marker) throws IOException {
        if (marker == JpegMarker.TEM) {
            return;
        }
        // A second picture in the file, or a restart where no data is: the first one never ended.
        if (JpegMarker.isStandalone(marker)) {
            throw damaged();
        }
        if (JpegMarker.isMetadata(marker)) {
            in.skipSegment();
            return;
        }
        byte[] content = in.segment();
        if (marker == JpegMarker.SOS) {
            scan(content);
            return;
        }
        if (marker == JpegMarker.DHT) {
            tables.define(content);
        } else if (JpegMarker.isFrame(marker)) {
            beginFrame(marker, content);
        }
        keep(marker, content);
    }

    private void beginFrame(int marker, byte[] content) {
        if (marker != JpegMarker.SOF0 && marker != JpegMarker.SOF1 && marker != JpegMarker.SOF2) {
            throw new DamagedPicture("The picture's kind of JPEG coding is not supported.");
        }
        if (frame != null) {
            throw damaged();
        }
        frame = FrameProgress.of(content, marker == JpegMarker.SOF2);
    }

    private void scan(byte[] content) throws IOException {
        if (frame == null) {
            throw damaged();
        }
        frame.beginScan(content, tables);
        keep(JpegMarker.SOS, content);
        if (body == 0) {
            body = in.offset();
        }
        in.copyEntropy(OutputStream.nullOutputStream());
    }

    private void keep(int marker, byte[] content) {
        // From the first scan on the decoder reads the file itself.
        if (body == 0) {
            head.write(0xFF);
            head.write(marker);
            head.write((content.length + 2) >> 8);
            head.write(content.length + 2);
            head.writeBytes(content);
        }
    }
}
