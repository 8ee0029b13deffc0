package org.tintype.pixels.animation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.tintype.pixels.webp.ChunkType;
import org.tintype.pixels.webp.WebpOutput;

/**
 * The chunks of a still WebP that make up its picture: one of lossless data, or one of lossy data and in front of it perhaps
 * one of transparency.
 *
 * @param bytes the chunks with their heads and fillings
 * @param transparent whether some pixels may be transparent
 */
@SuppressWarnings("ArrayRecordComponent")
record StillChunks(byte[] bytes, boolean transparent) {

    private static final int FILE_HEAD = 12;

    /** Where lossless data says in one bit whether there is transparency in it: RFC 9649, 3.4. */
    private static final int LOSSLESS_ALPHA = 4;

    private static final int LOSSLESS_ALPHA_BIT = 0x10;

    /** Takes a file apart that an encoder has just made. */
    static StillChunks of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(FILE_HEAD);
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        boolean transparent = false;
        while (in.remaining() >= WebpOutput.CHUNK_HEAD) {
            int from = in.position();
            int type = in.getInt();
            int length = in.getInt();
            int data = in.position();
            in.position(data + length + (length & 1));
            if (type == ChunkType.ALPHA || type == ChunkType.LOSSY || type == ChunkType.LOSSLESS) {
                out.write(file, from, in.position() - from);
                transparent |= type == ChunkType.ALPHA
                        || (type == ChunkType.LOSSLESS && (file[data + LOSSLESS_ALPHA] & LOSSLESS_ALPHA_BIT) != 0);
            }
        }
        if (out.size() == 0) {
            throw new IllegalStateException("a WebP encoder has made a file without a picture");
        }
        return new StillChunks(out.toByteArray(), transparent);
    }
}
