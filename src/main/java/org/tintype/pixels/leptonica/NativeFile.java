package org.tintype.pixels.leptonica;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;

/**
 * A whole encoded file in native memory. Native code could open the file itself, but not one with every name on every
 * system; and a mapped file cannot be deleted on Windows before the garbage collector has seen it.
 */
final class NativeFile implements AutoCloseable {

    private final BytePointer bytes;
    private final long length;

    private NativeFile(BytePointer bytes, long length) {
        this.bytes = bytes;
        this.length = length;
    }

    static NativeFile read(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            long length = channel.size();
            // An address is needed even for nothing.
            NativeFile file = new NativeFile(new BytePointer(Math.max(1, length)), length);
            try {
                file.fill(channel);
                return file;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        }
    }

    private void fill(FileChannel channel) throws IOException {
        ByteBuffer buffer = bytes.asByteBuffer().limit(Math.toIntExact(length));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("The file became shorter while it was read.");
            }
        }
    }

    BytePointer bytes() {
        return bytes;
    }

    long length() {
        return length;
    }

    @Override
    public void close() {
        bytes.deallocate();
    }
}
