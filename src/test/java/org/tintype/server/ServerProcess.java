package org.tintype.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of a server, or the script that runs one, with everything that it says in a file. */
final class ServerProcess {

    /** Long enough for a machine that does other work too. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a process in a folder. It does not outlive the tests. */
    static ServerProcess start(ProcessBuilder command, Path folder) throws IOException {
        Path log = Files.createTempFile(Files.createDirectories(Build.path("it.work")), "server", ".log");
        Process process = command.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        ServerProcess server = new ServerProcess(process, log);
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        return server;
    }

    String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void await(String what, Condition condition) {
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
                destroy();
                throw new AssertionError("The server never " + what + ":\n" + tail());
            }
        }
    }

    ProcessTree tree() {
        return new ProcessTree(process.toHandle());
    }

    /** SIGTERM, as an operator would send it. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** SIGKILL. */
    void kill() {
        destroy();
        awaitEnd();
    }

    private void destroy() {
        // A script's server first, because it is no longer the script's when the script is gone.
        tree().all().forEach(ProcessHandle::destroyForcibly);
    }

    private void awaitEnd() {
        List<ProcessHandle> all = process.descendants().toList();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                destroy();
                throw new AssertionError("The server does not stop:\n" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        all.forEach(handle -> handle.onExit().join());
    }

    private String tail() {
        String text = log();
        return text.substring(Math.max(0, text.length() - 6000));
    }

    interface Condition {
        boolean holds();
    }
}
