package org.tintype.pixels.jdk;

import java.io.IOException;
import java.io.RandomAccessFile;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A JPEG file as the decoder sees it: without application segments. The JDK's reader would judge colour by them, run
 * their ICC profile through the colour management module at every header it reads, and refuse pictures for mistakes in
 * them. The caller closes the file.
 */
final class BareJpegStream extends ImageInputStreamImpl {

    private final RandomAccessFile file;
    private final byte[] head;
    private final long body;

    BareJpegStream(RandomAccessFile file, JpegOutline outline) {
        this.file = file;
        this.head = outline.head();
        this.body = outline.body();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        int count;
        if (streamPos < head.length) {
            count = (int) Math.min(length, head.length - streamPos);
            System.arraycopy(head, (int) streamPos, target, offset, count);
        } else {
            file.seek(body + streamPos - head.length);
            count = file.read(target, offset, length);
        }
        if (count > 0) {
            streamPos += count;
        }
        return count;
    }

    @Override
    public long length() {
        try {
            return file.length() - body + head.length;
        } catch (IOException e) {
            return -1;
        }
    }
}
