package org.tintype.pixels.webp;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One chunk of a WebP.
 *
 * @param type as {@link ChunkType} numbers it
 * @param data without the type, the length and filling
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2.3">RFC 9649, 2.3</a>
 */
record Chunk(int type, Extent data) {

    private static final int HEAD = 8;

    /**
     * Reads the next chunk's head and goes to its end. What is too short for a head is no chunk; the byte of filling may be
     * missing from the last one.
     *
     * @return nothing where there is no chunk any more
     * @throws org.tintype.pixels.DamagedPicture if the chunk does not fit
     */
    static @Nullable Chunk next(FilePart in) throws IOException {
        if (in.left() < HEAD) {
            return null;
        }
        int type = (int) in.number(4);
        long length = in.number(4);
        if (length > in.left()) {
            throw FilePart.truncated();
        }
        Extent data = new Extent(in.offset(), in.offset() + length);
        in.moveTo(data.to() + Math.min(length & 1, in.left() - length));
        return new Chunk(type, data);
    }
}
