package org.tintype.pixels.webp;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tintype.pixels.DamagedPicture;

/**
 * One walk through the chunks of a WebP, which hands out those that matter and finds that they make up a picture: in
 * order, of sizes that agree, each where it belongs. Of compressed data only the headers are read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2">RFC 9649, 2</a>
 */
public final class WebpContainer {

    private static final int RIFF_HEAD = 8;
    private static final int WEBP_HEAD = 12;

    private final RandomAccessFile file;
    private final WebpVisitor visitor;
    private WebpFeatures features = WebpFeatures.NONE;
    private @Nullable AlphaPlane alpha;
    private boolean profileSeen;
    private boolean exifSeen;
    private boolean animationSeen;
    private int frames;

    private WebpContainer(RandomAccessFile file, WebpVisitor visitor) {
        this.file = file;
        this.visitor = visitor;
    }

    /**
     * Walks through a whole file. Whatever stands behind its container is left alone.
     *
     * @throws DamagedPicture if it is truncated or damaged
     */
    public static void walk(RandomAccessFile file, WebpVisitor visitor) throws IOException {
        new WebpContainer(file, visitor).walk();
    }

    /**
     * Returns whether a file says that it holds an animation, which may be of one frame.
     *
     * @throws DamagedPicture if it ends before it says so
     */
    public static boolean isAnimated(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            FilePart in = new FilePart(file, new Extent(Math.min(WEBP_HEAD, file.length()), file.length()));
            boolean extended = in.number(4) == ChunkType.EXTENDED;
            in.number(4);
            return extended && WebpFeatures.read(in).animated();
        }
    }

    private void walk() throws IOException {
        FilePart head = new FilePart(file, new Extent(0, file.length()));
        boolean riff = head.number(4) == ChunkType.RIFF;
        long end = RIFF_HEAD + head.number(4);
        boolean webp = head.number(4) == ChunkType.WEBP;
        if (!riff || !webp || end < WEBP_HEAD) {
            throw damaged("its container is wrong");
        }
        if (end > file.length()) {
            throw FilePart.truncated();
        }
        FilePart in = new FilePart(file, new Extent(WEBP_HEAD, end));
        Chunk first = Chunk.next(in);
        if (first != null && first.type() == ChunkType.EXTENDED) {
            walkExtended(first, in);
        } else if (first != null && isImage(first)) {
            WebpImage image = image(first, Optional.empty());
            visitor.canvas(image.width(), image.height());
            visitor.frame(WebpFrame.still(image));
        } else {
            throw damaged("it does not begin with a picture");
        }
    }

    private void walkExtended(Chunk first, FilePart in) throws IOException {
        features = WebpFeatures.read(new FilePart(file, first.data()));
        visitor.canvas(features.width(), features.height());
        Chunk chunk = Chunk.next(in);
        while (chunk != null) {
            take(chunk);
            chunk = Chunk.next(in);
        }
        if (frames == 0) {
            throw damaged("it has no picture");
        }
    }

    private void take(Chunk chunk) throws IOException {
        if (chunk.type() == ChunkType.PROFILE) {
            takeProfile(chunk);
        } else if (chunk.type() == ChunkType.EXIF) {
            takeExif(chunk);
        } else if (chunk.type() == ChunkType.ANIMATION) {
            takeAnimation(chunk);
        } else if (chunk.type() == ChunkType.FRAME) {
            takeFrame(chunk);
        } else if (chunk.type() == ChunkType.ALPHA) {
            takeAlpha(chunk);
        } else if (isImage(chunk)) {
            takeStill(chunk);
        } else if (chunk.type() == ChunkType.EXTENDED) {
            throw damaged("its header comes twice");
        }
    }

    private void takeProfile(Chunk chunk) throws IOException {
        require(frames == 0 && !animationSeen && alpha == null, "its colour profile comes too late");
        if (features.profile() && !profileSeen) {
            visitor.profile(new FilePart(file, chunk.data()));
        }
        profileSeen = true;
    }

    private void takeExif(Chunk chunk) throws IOException {
        if (features.exif() && !exifSeen) {
            visitor.exif(new FilePart(file, chunk.data()));
        }
        exifSeen = true;
    }

    private void takeAnimation(Chunk chunk) throws IOException {
        require(features.animated() && !animationSeen && frames == 0, "its animation is out of order");
        FilePart in = new FilePart(file, chunk.data());
        visitor.animation(in.number(4), (int) in.number(2));
        animationSeen = true;
    }

    private void takeAlpha(Chunk chunk) throws IOException {
        require(!features.animated() && alpha == null && frames == 0, "its transparency is out of order");
        alpha = AlphaPlane.open(file, chunk.data());
    }

    private void takeStill(Chunk chunk) throws IOException {
        require(!features.animated() && frames == 0, "it has more than one picture");
        WebpImage image = image(chunk, Optional.ofNullable(alpha));
        require(
                image.width() == features.width() && image.height() == features.height(),
                "its picture is not of the size that its header says");
        frames++;
        visitor.frame(WebpFrame.still(image));
    }

    private void takeFrame(Chunk chunk) throws IOException {
        require(features.animated() && animationSeen, "its frames are out of order");
        FilePart in = new FilePart(file, chunk.data());
        int x = 2 * (int) in.number(3);
        int y = 2 * (int) in.number(3);
        int width = 1 + (int) in.number(3);
        int height = 1 + (int) in.number(3);
        int duration = (int) in.number(3);
        int flags = (int) in.number(1);
        require(x + width <= features.width() && y + height <= features.height(), "a frame reaches out of the picture");
        WebpImage image = frameImage(in);
        require(image.width() == width && image.height() == height, "a frame is not of the size that its header says");
        frames++;
        visitor.frame(new WebpFrame(x, y, duration, (flags & 2) == 0, (flags & 1) != 0, image));
    }

    /** Chunks that nobody knows may stand behind the picture. */
    private WebpImage frameImage(FilePart in) throws IOException {
        Chunk chunk = Chunk.next(in);
        Optional<AlphaPlane> own = Optional.empty();
        if (chunk != null && chunk.type() == ChunkType.ALPHA) {
            own = Optional.of(AlphaPlane.open(file, chunk.data()));
            chunk = Chunk.next(in);
        }
        if (chunk == null || !isImage(chunk)) {
            throw damaged("a frame has no picture");
        }
        return image(chunk, own);
    }

    private WebpImage image(Chunk chunk, Optional<AlphaPlane> own) throws IOException {
        if (chunk.type() == ChunkType.LOSSY) {
            return new WebpImage.Lossy(LossyFrame.open(file, chunk.data()), own);
        }
        require(own.isEmpty(), "it is transparent in two ways");
        return new WebpImage.Lossless(LosslessFrame.open(file, chunk.data()));
    }

    private static boolean isImage(Chunk chunk) {
        return chunk.type() == ChunkType.LOSSY || chunk.type() == ChunkType.LOSSLESS;
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw damaged(otherwise);
        }
    }

    private static DamagedPicture damaged(String what) {
        return new DamagedPicture("The WebP is damaged: " + what + ".");
    }
}
