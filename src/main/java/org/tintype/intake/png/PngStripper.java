package org.tintype.intake.png;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.tintype.intake.Limits;
import org.tintype.intake.Stripper;
import org.tintype.intake.exif.ExifOrientation;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.png.PngInput;
import org.tintype.pixels.png.PngOutput;

/**
 * Writes a PNG anew from what draws: the image header, what is said of colours, the palette of an indexed picture,
 * transparency, the data, and the frames of an animation. Chunks are not copied but written from what was understood of
 * them, in one order; the compressed data is copied while it is checked. All else, and everything after the end of the
 * image, is left.
 *
 * <p>A picture that lies on its side is turned in its pixels, exactly ({@link UprightData}). An animation is not: each of
 * its frames is a patch on those before, so it keeps an EXIF chunk with the orientation and nothing else, as a JPEG does.
 */
public final class PngStripper implements Stripper {

    private final Path upload;
    private final PngHeader header;

    private PngStripper(Path upload, PngHeader header) {
        this.upload = upload;
        this.header = header;
    }

    /**
     * Reads the header of an upload.
     *
     * @throws org.tintype.intake.PictureRefused if it is beyond a limit, or of a kind that is not supported
     * @throws org.tintype.pixels.DamagedPicture if it is truncated or damaged
     */
    public static PngStripper open(Path upload, Limits limits) throws IOException {
        return new PngStripper(upload, PngHeaderReader.read(upload, limits));
    }

    @Override
    public long pixels() {
        return (long) header.image().width() * header.image().height() * header.images();
    }

    @Override
    public EncodedPicture stripped(Path clean) {
        return header.in(clean);
    }

    @Override
    public void strip(OutputStream clean) throws IOException {
        PngOutput out = new PngOutput(clean);
        if (header.hasToBeTurned()) {
            UprightData data = new UprightData(upload, header.image(), header.orientation());
            out.chunk("IHDR", data.header().chunk());
            writeHead(out);
            data.write(out);
        } else {
            out.chunk("IHDR", header.image().chunk());
            writeHead(out);
            try (PngInput in = PngInput.open(upload);
                    DataCopy data = new DataCopy(in, header, out)) {
                data.copy();
            }
        }
        out.chunk("IEND", new byte[0]);
    }

    private void writeHead(PngOutput out) throws IOException {
        if (header.profile().isPresent()) {
            out.chunk(ProfileChunk.TYPE, ProfileChunk.content(header.profile().get()));
        }
        for (Map.Entry<ColorChunk, byte[]> color : header.colors().entrySet()) {
            out.chunk(color.getKey().type(), color.getValue());
        }
        if (header.palette().length > 0) {
            out.chunk("PLTE", header.palette());
        }
        if (header.transparency().length > 0) {
            out.chunk("tRNS", header.transparency());
        }
        if (header.animation().isPresent()) {
            out.chunk("acTL", header.animation().get().control());
            if (header.orientation() != Orientation.UPRIGHT) {
                out.chunk("eXIf", ExifOrientation.tiff(header.orientation()));
            }
        }
    }
}
