package org.tintype.pixels.jdk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import org.jspecify.annotations.Nullable;
import org.tintype.pixels.DamagedPicture;

/**
 * Goes once through the markers of a JPEG file, from SOI to EOI, and refuses what a decoder would paper over: a Huffman
 * table that is used but not there (some decoders take the default ones), scans that are missing (a component would be
 * grey, or all of it coarse), and a missing end.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-T.81">ITU-T T.81, Annex B</a>
 */
final class JpegWalk {

    static final int RST0 = 0xD0;
    static final int RST7 = 0xD7;
    private static final int SOF0 = 0xC0;
    private static final int SOF1 = 0xC1;
    private static final int SOF2 = 0xC2;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int SOF15 = 0xCF;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int TEM = 0x01;
    private static final int APP0 = 0xE0;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    private final JpegBytes bytes;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final HuffmanTables tables = new HuffmanTables();
    private @Nullable JpegFrame frame;
    private long body;

    JpegWalk(RandomAccessFile file) throws IOException {
        bytes = new JpegBytes(file);
    }

    /**
     * Returns what was found.
     *
     * @throws DamagedPicture if the structure is not that of a whole baseline, extended or progressive JPEG
     */
    JpegOutline outline() throws IOException {
        if (bytes.read() != 0xFF || bytes.read() != SOI) {
            throw JpegBytes.damaged();
        }
        head.write(0xFF);
        head.write(SOI);
        int marker = bytes.marker();
        while (marker != EOI) {
            marker = step(marker);
        }
        if (frame == null || body == 0) {
            throw JpegBytes.damaged();
        }
        frame.requireComplete();
        return new JpegOutline(frame.width(), frame.height(), frame.bands(), head.toByteArray(), body);
    }

    /** Takes one segment in, with the entropy-coded data after it, and returns the marker that follows. */
    private int step(int marker) throws IOException {
        if (marker == TEM) {
            return bytes.marker();
        }
        // A second picture in the file, or a restart where no data is: the first one never ended.
        if (marker >= RST0 && marker <= SOI) {
            throw JpegBytes.damaged();
        }
        byte[] content = bytes.segment();
        if (marker == SOS) {
            return scan(content);
        }
        if (marker == DHT) {
            tables.define(content);
        } else if (marker >= SOF0 && marker <= SOF15 && marker != JPG && marker != DAC) {
            beginFrame(marker, content);
        }
        boolean application = marker >= APP0 && marker <= APP15;
        if (!application && marker != COM) {
            keep(marker, content);
        }
        return bytes.marker();
    }

    private void beginFrame(int marker, byte[] content) {
        if (marker != SOF0 && marker != SOF1 && marker != SOF2) {
            throw new DamagedPicture("The picture's kind of JPEG coding is not supported.");
        }
        if (frame != null) {
            throw JpegBytes.damaged();
        }
        frame = JpegFrame.of(content, marker == SOF2);
    }

    private int scan(byte[] content) throws IOException {
        if (frame == null) {
            throw JpegBytes.damaged();
        }
        frame.beginScan(content, tables);
        keep(SOS, content);
        if (body == 0) {
            body = bytes.position();
        }
        return bytes.markerAfterData();
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
