package org.tintype.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP as bytes, for requests that no client would make. Each has a connection of its own. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})");

    private final URI root;

    RawHttp(URI root) {
        this.root = root;
    }

    /** Makes a request of HTTP/1.1 with a good {@code Host}, and further lines of its header. */
    Answer send(String method, String target, String... header) throws IOException {
        return sendAll(request(method, target, header));
    }

    /** Sends these characters, each of them one byte, and returns what comes back. */
    Answer sendAll(String request) throws IOException {
        try (Socket socket = begin(request)) {
            return read(socket.getInputStream(), request.startsWith("HEAD "));
        }
    }

    /** Makes a request, and returns its connection to those who do not wait for the answer. */
    Socket begin(String method, String target, String... header) throws IOException {
        return begin(request(method, target, header));
    }

    private Socket begin(String request) throws IOException {
        Socket socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private String request(String method, String target, String... header) {
        return method + " " + target + " HTTP/1.1\r\nHost: " + root.getAuthority() + "\r\n"
                + String.join(
                        "", Arrays.stream(header).map(line -> line + "\r\n").toList()) + "\r\n";
    }

    private static Answer read(InputStream in, boolean isHead) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
        }
        String head = bytes.toString(StandardCharsets.ISO_8859_1);
        Matcher status = STATUS.matcher(head);
        Answer answer = new Answer(status.lookingAt() ? Integer.parseInt(status.group(1)) : 0, head, "");
        if (isHead || answer.status() == 204) {
            return answer;
        }
        List<String> length = answer.header("Content-Length");
        byte[] body = length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length.get(0)));
        return new Answer(answer.status(), head, new String(body, StandardCharsets.UTF_8));
    }

    /**
     * What came back.
     *
     * @param status the status; 0 where the server closed the connection without one
     * @param head the status line and the header, as they came
     * @param body the body, empty where there was none
     */
    record Answer(int status, String head, String body) {

        /** Returns the values of a header field, one for each of its lines. */
        List<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }
}
