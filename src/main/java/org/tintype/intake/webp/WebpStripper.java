package org.tintype.intake.webp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tintype.intake.Limits;
import org.tintype.intake.Stripper;
import org.tintype.intake.exif.ExifOrientation;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.IccProfile;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.webp.ChunkType;
import org.tintype.pixels.webp.WebpFrame;
import org.tintype.pixels.webp.WebpImage;
import org.tintype.pixels.webp.WebpOutput;

/**
 * Writes a WebP anew from what a decoder needs: colours, transparency, frames, the ICC profile and the orientation. All
 * else is left, and so is what stands behind the container. Compressed data is read to its last bit on the way, and what
 * lies behind that is left, too: lossless data and transparency end with the byte of their last bit; each partition of
 * lossy data ends at most four bytes later, which encoders write to empty their register.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2">RFC 9649, 2</a>
 */
public final class WebpStripper implements Stripper {

    private static final int WEBP = 4;

    private final Path upload;
    private final WebpHeader header;

    private WebpStripper(Path upload, WebpHeader header) {
        this.upload = upload;
        this.header = header;
    }

    /**
     * Reads the header of an upload.
     *
     * @throws org.tintype.intake.PictureRefused if it is beyond a limit
     * @throws org.tintype.pixels.DamagedPicture if it is truncated or damaged
     */
    public static WebpStripper open(Path upload, Limits limits) throws IOException {
        return new WebpStripper(upload, WebpHeaderReader.read(upload, limits));
    }

    @Override
    public long pixels() {
        return header.pixels();
    }

    @Override
    public EncodedPicture stripped(Path clean) {
        return header.in(clean);
    }

    @Override
    public void strip(OutputStream clean) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(upload.toFile(), "r")) {
            // The container begins with its length, so all of the data is measured before any of it is written.
            List<CleanImage> images = new ArrayList<>();
            for (WebpFrame frame : header.frames()) {
                images.add(CleanImage.check(file, frame.image()));
            }
            write(file, images, new WebpOutput(clean));
        }
    }

    private void write(RandomAccessFile file, List<CleanImage> images, WebpOutput out) throws IOException {
        boolean extended = isExtended();
        out.begin(ChunkType.RIFF, WEBP + (extended ? extrasLength() : 0) + framesLength(images));
        out.number(ChunkType.WEBP, WEBP);
        if (extended) {
            out.features(header.features());
        }
        if (header.profile().isPresent()) {
            out.chunk(ChunkType.PROFILE, header.profile().get().bytes());
        }
        if (header.animation().isPresent()) {
            out.animation(
                    header.animation().get().background(),
                    header.animation().get().loops());
        }
        for (int i = 0; i < images.size(); i++) {
            if (header.animation().isPresent()) {
                writeFrameHead(header.frames().get(i), images.get(i).length(), out);
            }
            images.get(i).write(file, out);
        }
        if (header.orientation() != Orientation.UPRIGHT) {
            out.chunk(ChunkType.EXIF, ExifOrientation.tiff(header.orientation()));
        }
    }

    private static void writeFrameHead(WebpFrame frame, long length, WebpOutput out) throws IOException {
        out.begin(ChunkType.FRAME, WebpOutput.FRAME_HEAD + length);
        out.number(frame.x() / 2, 3);
        out.number(frame.y() / 2, 3);
        out.number(frame.image().width() - 1L, 3);
        out.number(frame.image().height() - 1L, 3);
        out.number(frame.duration(), 3);
        out.number((frame.blended() ? 0 : 2) | (frame.disposed() ? 1 : 0), 1);
    }

    /** Returns whether there is anything that the simple form has no room for. */
    private boolean isExtended() {
        return header.profile().isPresent()
                || header.orientation() != Orientation.UPRIGHT
                || header.animation().isPresent()
                || (header.frames().get(0).image() instanceof WebpImage.Lossy lossy
                        && lossy.alpha().isPresent());
    }

    private long extrasLength() {
        long length = WebpOutput.chunkLength(WebpOutput.FEATURES);
        length += header.profile()
                .map(IccProfile::length)
                .map(WebpOutput::chunkLength)
                .orElse(0L);
        length += header.animation().isPresent() ? WebpOutput.chunkLength(WebpOutput.ANIMATION) : 0;
        if (header.orientation() != Orientation.UPRIGHT) {
            length += WebpOutput.chunkLength(ExifOrientation.tiff(header.orientation()).length);
        }
        return length;
    }

    private long framesLength(List<CleanImage> images) {
        long length = 0;
        for (CleanImage image : images) {
            length += header.animation().isPresent()
                    ? WebpOutput.chunkLength(WebpOutput.FRAME_HEAD + image.length())
                    : image.length();
        }
        return length;
    }
}
