package org.tintype.intake.webp;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tintype.intake.Limits;
import org.tintype.intake.PictureRefused;
import org.tintype.intake.exif.ExifOrientation;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.IccProfile;
import org.tintype.pixels.Orientation;
import org.tintype.pixels.webp.FilePart;
import org.tintype.pixels.webp.WebpContainer;
import org.tintype.pixels.webp.WebpFrame;
import org.tintype.pixels.webp.WebpVisitor;

/** One walk through a whole WebP, from chunk to chunk, that finds its header within the limits. Nothing is decoded. */
final class WebpHeaderReader implements WebpVisitor {

    /** Of cameras and screens they have some hundred bytes, of printers up to 3 MiB. */
    private static final int LARGEST_PROFILE = 4 * 1024 * 1024;

    /** As much as a JPEG may have; orientation stands near the front. */
    private static final int LARGEST_EXIF = 65_536;

    private final Limits limits;
    private final List<WebpFrame> frames = new ArrayList<>();
    private int width;
    private int height;
    private WebpHeader.@Nullable Animation animation;
    private @Nullable IccProfile profile;
    private Orientation orientation = Orientation.UPRIGHT;

    private WebpHeaderReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file's header.
     *
     * @throws PictureRefused if it is beyond a limit
     * @throws DamagedPicture if it is truncated or damaged
     */
    static WebpHeader read(Path path, Limits limits) throws IOException {
        WebpHeaderReader reader = new WebpHeaderReader(limits);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            WebpContainer.walk(file, reader);
        }
        return new WebpHeader(
                reader.width,
                reader.height,
                Optional.ofNullable(reader.animation),
                reader.frames,
                reader.orientation,
                Optional.ofNullable(reader.profile));
    }

    @Override
    public void canvas(int canvasWidth, int canvasHeight) {
        limits.requireSize(canvasWidth, canvasHeight);
        width = canvasWidth;
        height = canvasHeight;
    }

    @Override
    public void animation(long background, int loops) {
        animation = new WebpHeader.Animation(background, loops);
    }

    @Override
    public void frame(WebpFrame frame) {
        limits.requireFrames(frames.size() + 1, width, height);
        frames.add(frame);
    }

    @Override
    public void profile(FilePart chunk) throws IOException {
        // A profile says itself how long it is, and what comes after that is not kept.
        byte[] declared = chunk.bytes((int) Math.min(Integer.BYTES, chunk.left()));
        long rest = declared.length < Integer.BYTES
                ? 0
                : Integer.toUnsignedLong(ByteBuffer.wrap(declared).getInt()) - declared.length;
        if (rest > 0 && rest <= chunk.left() && rest < LARGEST_PROFILE) {
            byte[] bytes = ByteBuffer.allocate(declared.length + (int) rest)
                    .put(declared)
                    .put(chunk.bytes((int) rest))
                    .array();
            profile = IccProfile.embedded(bytes).orElse(null);
        }
    }

    @Override
    public void exif(FilePart chunk) throws IOException {
        byte[] bytes = chunk.bytes((int) Math.min(LARGEST_EXIF, chunk.left()));
        // Some encoders write it as it stands in a JPEG.
        orientation = ExifOrientation.read(bytes).orElseGet(() -> ExifOrientation.ofTiff(bytes));
    }
}
