package org.tintype.intake.jpeg;

import java.io.IOException;
import java.io.OutputStream;
import org.tintype.pixels.jpeg.JpegInput;
import org.tintype.pixels.jpeg.JpegMarker;

/** Copies what of a JPEG is for the decoder, up to its end, and checks all of it on the way. */
final class JpegBody {

    private final JpegFrame frame;
    private final JpegInput in;
    private final OutputStream clean;
    private final JpegTables tables = new JpegTables();
    private final JpegScans scans;

    JpegBody(JpegFrame frame, JpegInput in, OutputStream clean) {
        this.frame = frame;
        this.in = in;
        this.clean = clean;
        this.scans = new JpegScans(frame, tables, in, clean);
    }

    /** @throws org.tintype.pixels.DamagedPicture if any part of the picture is missing, wrong or superfluous */
    void copy() throws IOException {
        int marker = in.marker();
        while (marker != JpegMarker.EOI) {
            copy(marker);
            marker = in.marker();
        }
        scans.requireComplete();
    }

    private void copy(int marker) throws IOException {
        switch (marker) {
            case JpegMarker.SOF0, JpegMarker.SOF1, JpegMarker.SOF2, JpegMarker.DNL -> write(marker, in.segment());
            case JpegMarker.DQT -> {
                byte[] segment = in.segment();
                tables.defineQuantization(segment);
                write(marker, segment);
            }
            case JpegMarker.DHT -> {
                byte[] segment = in.segment();
                tables.defineHuffman(segment);
                write(marker, segment);
            }
            case JpegMarker.DRI -> {
                byte[] segment = in.segment();
                tables.defineRestartInterval(segment);
                write(marker, segment);
            }
            case JpegMarker.SOS -> {
                ScanHeader scan = ScanHeader.read(in.segment(), frame);
                write(marker, scan.segment());
                scans.copy(scan);
            }
            default -> {
                if (!JpegMarker.isStandalone(marker)) {
                    in.skipSegment();
                }
            }
        }
    }

    private void write(int marker, byte[] segment) throws IOException {
        JpegStripper.writeSegment(marker, segment, clean);
    }
}
