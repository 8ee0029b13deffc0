package org.tintype.intake.jpeg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.tintype.intake.Limits;
import org.tintype.intake.Stripper;
import org.tintype.intake.exif.ExifOrientation;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.jpeg.JpegInput;
import org.tintype.pixels.jpeg.JpegMarker;

/**
 * Writes a JPEG anew from what a decoder needs. The application segments that stay (JFIF, orientation, ICC profile,
 * Adobe) are not copied but written from what was understood of them, so nothing can hide in or behind them; tables,
 * frame, scans and their entropy-coded data are {@linkplain JpegBody copied and checked}; all else, and everything after
 * the end of the image, is left.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
public final class JpegStripper implements Stripper {

    private final Path upload;
    private final JpegHeader header;

    private JpegStripper(Path upload, JpegHeader header) {
        this.upload = upload;
        this.header = header;
    }

    /**
     * Reads the header of an upload.
     *
     * @throws org.tintype.intake.PictureRefused if it is beyond a limit, or of a kind that is not supported
     * @throws org.tintype.pixels.DamagedPicture if it is truncated or damaged
     */
    public static JpegStripper open(Path upload, Limits limits) throws IOException {
        return new JpegStripper(upload, JpegHeaderReader.read(upload, limits));
    }

    @Override
    public long pixels() {
        return (long) header.frame().width() * header.frame().height();
    }

    @Override
    public EncodedPicture stripped(Path clean) {
        return header.in(clean);
    }

    @Override
    public void strip(OutputStream clean) throws IOException {
        writeMarker(JpegMarker.SOI, clean);
        writeHead(clean);
        try (JpegInput in = JpegInput.open(upload)) {
            new JpegBody(header.frame(), in, clean).copy();
        }
        writeMarker(JpegMarker.EOI, clean);
    }

    private void writeHead(OutputStream clean) throws IOException {
        if (header.jfif().isPresent()) {
            writeSegment(JpegMarker.APP0, header.jfif().get().segment(), clean);
        } else if (header.isGuess()) {
            // Said outright, so that every decoder shows the colours that most of them would have guessed.
            writeSegment(JpegMarker.APP0, Jfif.PLAIN.segment(), clean);
        }
        if (header.orientation() != Orientation.UPRIGHT) {
            writeSegment(JpegMarker.APP1, ExifOrientation.segment(header.orientation()), clean);
        }
        for (byte[] chunk : header.profile().map(IccChunks::segments).orElse(List.of())) {
            writeSegment(JpegMarker.APP2, chunk, clean);
        }
        if (header.adobe().isPresent()) {
            writeSegment(JpegMarker.APP14, Adobe.of(header.samples()).segment(), clean);
        }
    }

    private static void writeMarker(int marker, OutputStream clean) throws IOException {
        clean.write(0xFF);
        clean.write(marker);
    }

    static void writeSegment(int marker, byte[] segment, OutputStream clean) throws IOException {
        int length = segment.length + 2;
        writeMarker(marker, clean);
        clean.write(length >> 8);
        clean.write(length);
        clean.write(segment);
    }
}
