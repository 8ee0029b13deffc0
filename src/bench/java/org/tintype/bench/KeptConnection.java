package org.tintype.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is kept open as long as the server likes, and that costs next to nothing: bodies are counted and
 * dropped where the system has put them. Knows no more of HTTP/1.1 than what the servers under test say.
 */
final class KeptConnection implements AutoCloseable {

    private static final String CONTENT_LENGTH = "\r\nContent-Length:";
    private static final String CLOSED = "\r\nConnection: close";

    private final InetSocketAddress address;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private @Nullable SocketChannel open;

    KeptConnection(int port) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /**
     * Makes a request and reads its answer to the end.
     *
     * @return how long its body is, in bytes
     * @throws IOException if it is not answered with 200 and a body of a length that is told
     */
    long get(byte[] request) throws IOException {
        SocketChannel channel = channel();
        ByteBuffer out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
        buffer.clear();
        String head = head(channel);
        if (!head.startsWith("HTTP/1.1 200 ")) {
            throw new IOException(head);
        }
        long length = contentLength(head);
        // The head is followed by as much of the body as has come with it.
        long left = length - (buffer.position() - head.length());
        while (left > 0) {
            buffer.clear().limit((int) Math.min(left, buffer.capacity()));
            left -= read(channel);
        }
        if (left < 0) {
            throw new IOException("more than the body: " + head);
        }
        if (find(head, CLOSED) >= 0) {
            close();
        }
        return length;
    }

    private SocketChannel channel() throws IOException {
        SocketChannel channel = open;
        if (channel == null) {
            channel = SocketChannel.open(address);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            open = channel;
        }
        return channel;
    }

    /** Reads until the empty line that ends the head, which is part of what is returned. */
    private String head(SocketChannel channel) throws IOException {
        int seen = 0;
        while (true) {
            read(channel);
            for (; seen + 4 <= buffer.position(); seen++) {
                if (buffer.getInt(seen) == 0x0D0A0D0A) {
                    byte[] head = new byte[seen + 4];
                    buffer.get(0, head);
                    return new String(head, StandardCharsets.ISO_8859_1);
                }
            }
        }
    }

    private static long contentLength(String head) throws IOException {
        int field = find(head, CONTENT_LENGTH);
        if (field < 0) {
            throw new IOException("no length: " + head);
        }
        int value = field + CONTENT_LENGTH.length();
        return Long.parseLong(head.substring(value, head.indexOf('\r', value)).strip());
    }

    private static int find(String head, String field) {
        int line = head.indexOf('\r');
        while (line >= 0 && !head.regionMatches(true, line, field, 0, field.length())) {
            line = head.indexOf('\r', line + 1);
        }
        return line;
    }

    private int read(SocketChannel channel) throws IOException {
        int read = channel.read(buffer);
        if (read < 0) {
            throw new EOFException("the server has ended the connection");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
