package org.tintype.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tintype.server.ProcessTree;

/** A process that ends with this one at the latest, and whose complaints appear on the console. */
final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final Thread atExit;

    ChildProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        atExit = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Process process() {
        return process;
    }

    ProcessTree tree() {
        return new ProcessTree(process.toHandle());
    }

    /** Asks the process to stop (SIGTERM), and sees to it. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                started.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            started.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
