package org.tintype.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;

/** A server of its own process with the WAR in it, on free ports of 127.0.0.1: the one that the build has chosen. */
public abstract class ApplicationServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ServerProcess process;
    private final Path data;

    ApplicationServer(ServerProcess process, Path data) {
        this.process = process;
        this.data = data;
    }

    /** Starts a server on a data folder, and waits until it says that it is ready. */
    public static ApplicationServer start(Path data, Map<String, String> settings) {
        ApplicationServer server = launch(data, settings);
        server.awaitReady();
        return server;
    }

    /** Starts a server without waiting for anything. */
    public static ApplicationServer launch(Path data, Map<String, String> settings) {
        try {
            Files.createDirectories(data);
            return switch (ServerKind.ofBuild()) {
                case PAYARA -> PayaraMicro.on(data, settings);
                case WILDFLY -> WildFly.on(data, settings);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a new folder for a server's data, below the build's own. */
    public static Path newData() {
        return Build.newFolder("data");
    }

    /** Returns the root of the application. */
    public abstract URI http();

    /** Returns the root that {@code health/ready} is below. */
    public abstract URI management();

    /** Returns the port that gRPC is on. */
    public abstract int grpcPort();

    /** Waits until the server says that it is ready. */
    public void awaitReady() {
        process.await("is ready", () -> readiness() == 200);
    }

    /** Waits until a line with this text stands in the server's log. */
    public void awaitLog(String text) {
        process.await("says " + text, () -> log().contains(text));
    }

    /** Waits until the running server has brought something about. */
    void await(String what, ServerProcess.Condition condition) {
        process.await(what, condition);
    }

    /** Returns the status of {@code health/ready}; 0 where nobody listens. */
    public int readiness() {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(management().resolve("health/ready"))
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
        return process.log();
    }

    /** Returns the server's process, with what it has started. */
    public ProcessTree process() {
        return process.tree();
    }

    /** Returns the most memory that the process has ever had, in bytes, where the system tells. */
    public OptionalLong peakMemory() {
        return process().peakMemory();
    }

    /** Ends the process as a power cut of its own would: SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** Asks the process to stop (SIGTERM), and waits for it. */
    @Override
    public void close() {
        process.stop();
    }
}
