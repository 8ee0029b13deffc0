package org.tintype.pixels.animation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Function;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;
import org.tintype.pixels.webp.ChunkType;
import org.tintype.pixels.webp.WebpFeatures;
import org.tintype.pixels.webp.WebpOutput;

/**
 * Writes WebP of frames that somebody else encodes. Each frame takes the place of all of the one before.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2.7.1">RFC 9649, 2.7.1</a>
 */
public final class WebpAnimationWriter extends MergingWriter<byte[]> {

    private static final int MOST_EDGE = 16_383;
    private static final int MOST_LOOPS = 0xFFFF;
    private static final int MOST_MILLIS = 0xFFFFFF;
    private static final int NOT_BLENDED = 2;

    /** Where the container says how long it is, and the length of what stands in front of that. */
    private static final int LENGTH = 4;

    private static final int RIFF_HEAD = 8;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WebpOutput out = new WebpOutput(bytes);
    private final Size size;
    private final int loops;
    private final Function<Bitmap, byte[]> still;
    private boolean transparent;

    /**
     * @param size no edge over 16,383 pixels
     * @param loops how often it is to be played, at most 65,535 times; 0 for ever
     * @param still from a picture of 3 or 4 bands to a WebP of its own
     */
    public WebpAnimationWriter(Size size, int loops, Function<Bitmap, byte[]> still) {
        super(size);
        if (Math.max(size.width(), size.height()) > MOST_EDGE || loops < 0 || loops > MOST_LOOPS) {
            throw new IllegalArgumentException("a WebP of " + size + " that is played " + loops + " times");
        }
        this.size = size;
        this.loops = loops;
        this.still = still;
    }

    @Override
    byte[] encode(Bitmap picture) {
        return still.apply(picture);
    }

    @Override
    void write(byte[] frame, long duration, byte[] next) throws IOException {
        write(frame, duration);
    }

    @Override
    byte[] end(byte[] frame, long duration) throws IOException {
        if (bytes.size() == 0) {
            return frame;
        }
        write(frame, duration);
        return whole();
    }

    private void write(byte[] file, long duration) throws IOException {
        if (bytes.size() == 0) {
            writeHead();
        }
        StillChunks chunks = StillChunks.of(file);
        transparent |= chunks.transparent();
        long left = duration;
        while (left > MOST_MILLIS) {
            writeFrame(chunks, MOST_MILLIS);
            left -= MOST_MILLIS;
        }
        writeFrame(chunks, left);
    }

    /** Writes the head of a file whose length is not known yet, nor whether it is transparent. */
    private void writeHead() throws IOException {
        out.begin(ChunkType.RIFF, 0);
        out.number(ChunkType.WEBP, Integer.BYTES);
        out.features(features());
        out.animation(0, loops);
    }

    private void writeFrame(StillChunks chunks, long duration) throws IOException {
        out.begin(ChunkType.FRAME, WebpOutput.FRAME_HEAD + (long) chunks.bytes().length);
        // From the left, and from the top.
        out.number(0, 3);
        out.number(0, 3);
        out.number(size.width() - 1L, 3);
        out.number(size.height() - 1L, 3);
        out.number(duration, 3);
        out.number(NOT_BLENDED, 1);
        bytes.writeBytes(chunks.bytes());
    }

    private byte[] whole() {
        byte[] file = bytes.toByteArray();
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(LENGTH, file.length - RIFF_HEAD)
                .putInt(
                        RIFF_HEAD + Integer.BYTES + WebpOutput.CHUNK_HEAD,
                        features().flags());
        return file;
    }

    private WebpFeatures features() {
        return new WebpFeatures(false, transparent, false, true, size.width(), size.height());
    }
}
