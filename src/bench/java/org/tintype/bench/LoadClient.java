package org.tintype.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A {@link LoadGenerator} and its processor time. */
final class LoadClient implements AutoCloseable {

    private final ChildProcess generator;
    private final DataOutputStream loads;
    private final DataInputStream times;

    LoadClient() throws IOException {
        generator = new ChildProcess(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                // As few threads beside those of the connections as can be.
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                LoadGenerator.class.getName()));
        loads = new DataOutputStream(
                new BufferedOutputStream(generator.process().getOutputStream()));
        times = new DataInputStream(new BufferedInputStream(generator.process().getInputStream()));
    }

    /**
     * Puts load on a server, and counts what it and the generator spend on it.
     *
     * @throws IOException if an answer was not as it should be, or took too long; the console has the reason
     */
    Lap run(Contestant server, Load load) throws IOException {
        Duration server0 = server.processes().processorTime();
        Duration generator0 = generator.tree().processorTime();
        load.writeTo(loads);
        LoadTimes taken = LoadTimes.readFrom(times);
        return new Lap(
                taken,
                perRequest(server0, server.processes().processorTime(), taken),
                perRequest(generator0, generator.tree().processorTime(), taken));
    }

    private static double perRequest(Duration before, Duration after, LoadTimes taken) {
        return after.minus(before).toNanos() / 1e6 / taken.requests();
    }

    @Override
    public void close() {
        generator.close();
    }
}
