package org.tintype.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Payara Micro of its own process with the WAR in it, on free ports of 127.0.0.1. */
public final class PayaraMicro implements AutoCloseable {

    /** Long enough for a machine that does other work too. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path data;
    private final Path log;
    private final int httpPort;
    private final int grpcPort;

    private PayaraMicro(Process process, Path data, Path log, int httpPort, int grpcPort) {
        this.process = process;
        this.data = data;
        this.log = log;
        this.httpPort = httpPort;
        this.grpcPort = grpcPort;
    }

    /** Starts a server on a data folder, and waits until it says that it is ready. */
    public static PayaraMicro start(Path data, Map<String, String> settings) {
        PayaraMicro server = launch(data, settings);
        server.awaitReady();
        return server;
    }

    /** Starts a server without waiting for anything. */
    public static PayaraMicro launch(Path data, Map<String, String> settings) {
        try {
            int httpPort = freePort();
            int grpcPort = freePort();
            Files.createDirectories(data);
            Path log = Files.createTempFile(Files.createDirectories(work()), "server", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-Dtintype.http.address=127.0.0.1",
                    "-Dtintype.data=" + data,
                    "-Dtintype.grpc.port=" + grpcPort));
            settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
            Path config = Path.of(required("it.config"), "payara");
            command.addAll(List.of(
                    "-jar",
                    required("it.payara"),
                    "--nocluster",
                    "--port",
                    String.valueOf(httpPort),
                    "--prebootcommandfile",
                    config.resolve("pre-boot.asadmin").toString(),
                    "--systemproperties",
                    config.resolve("system.properties").toString(),
                    "--contextroot",
                    "/",
                    "--deploy",
                    required("it.war")));
            Process process = new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(new File("/dev/null"))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new PayaraMicro(process, data, log, httpPort, grpcPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server says that it is ready. */
    public void awaitReady() {
        await("is ready", () -> readiness() == 200);
    }

    /** Waits until a line with this text stands in the server's log. */
    public void awaitLog(String text) {
        await("says " + text, () -> log().contains(text));
    }

    /** Returns the status of {@code /health/ready}; 0 where nobody listens. */
    public int readiness() {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(http().resolve("/health/ready"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI http() {
        return URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    public int grpcPort() {
        return grpcPort;
    }

    public Path data() {
        return data;
    }

    /** Returns the password that the first start has made for the user {@code admin}. */
    public String adminPassword() {
        try {
            return Files.readString(data.resolve("admin-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process as a power cut of its own would: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks the process to stop (SIGTERM), and waits for it. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The server does not stop:\n" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await(String what, Condition condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            try {
                if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new AssertionError("The server has ended before it " + what + ":\n" + tail());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            if (Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new AssertionError("The server never " + what + ":\n" + tail());
            }
        }
    }

    private String tail() {
        String text = log();
        return text.substring(Math.max(0, text.length() - 6000));
    }

    private static Path work() {
        return Path.of(required("it.work"));
    }

    /** Returns a new folder for a server's data, below the build's own. */
    public static Path newData() {
        try {
            return Files.createTempDirectory(Files.createDirectories(work()), "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is set by the build; run mvn verify");
        }
        return value;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private interface Condition {
        boolean holds();
    }
}
