package org.tintype.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build tells its tests. */
final class Build {

    private Build() {}

    static String setting(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is set by the build; run mvn verify");
        }
        return value;
    }

    static Path path(String property) {
        return Path.of(setting(property));
    }

    /** Makes a folder that nobody else uses. */
    static Path newFolder(String prefix) {
        try {
            return Files.createTempDirectory(Files.createDirectories(path("it.work")), prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
