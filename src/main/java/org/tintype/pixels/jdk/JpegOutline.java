package org.tintype.pixels.jdk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.jpeg.JpegInput;
import org.tintype.pixels.jpeg.JpegMarker;

/**
 * What has to be known of a JPEG file to hand it to a decoder without its application segments.
 *
 * @param width samples a line, of the frame header
 * @param height lines, of the frame header
 * @param bands components of the frame
 * @param head the file up to the end of the first scan header, without application segments, comments and stray bytes
 * @param body where in the file the first scan's entropy-coded data begins
 * @see <a href="https://www.itu.int/rec/T-REC-T.81">ITU-T T.81, Annex B</a>
 */
@SuppressWarnings("ArrayRecordComponent")
record JpegOutline(int width, int height, int bands, byte[] head, long body) {

    private static final int FRAME_HEAD = 6;

    /**
     * Reads a file up to its first scan.
     *
     * @throws DamagedPicture if the file ends before, or there is not one frame before it
     */
    static JpegOutline read(Path file) throws IOException {
        try (JpegInput in = JpegInput.open(file)) {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            head.write(0xFF);
            head.write(JpegMarker.SOI);
            byte[] frame = new byte[0];
            while (true) {
                int marker = in.marker();
                if (JpegMarker.isMetadata(marker)) {
                    in.skipSegment();
                    continue;
                }
                if (marker == JpegMarker.SOI || marker == JpegMarker.EOI) {
                    throw damaged();
                }
                if (JpegMarker.isStandalone(marker)) {
                    continue;
                }
                byte[] segment = in.segment();
                write(marker, segment, head);
                if (JpegMarker.isFrame(marker)) {
                    if (frame.length > 0) {
                        throw damaged();
                    }
                    frame = segment;
                }
                if (marker == JpegMarker.SOS) {
                    return of(frame, head.toByteArray(), in.offset());
                }
            }
        }
    }

    private static JpegOutline of(byte[] frame, byte[] head, long body) {
        if (frame.length < FRAME_HEAD) {
            throw damaged();
        }
        ByteBuffer in = ByteBuffer.wrap(frame);
        int height = Short.toUnsignedInt(in.getShort(1));
        int width = Short.toUnsignedInt(in.getShort(3));
        return new JpegOutline(width, height, Byte.toUnsignedInt(in.get(5)), head, body);
    }

    private static void write(int marker, byte[] segment, ByteArrayOutputStream head) {
        head.write(0xFF);
        head.write(marker);
        head.write((segment.length + 2) >> 8);
        head.write(segment.length + 2);
        head.writeBytes(segment);
    }

    private static DamagedPicture damaged() {
        return new DamagedPicture("The picture's structure is damaged.");
    }
}
