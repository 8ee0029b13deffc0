package org.tintype.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A process and all that it has started. */
public record ProcessTree(ProcessHandle root) {

    /** Returns the processes that run now, those that were started before the one that has started them. */
    List<ProcessHandle> all() {
        return Stream.concat(root.descendants(), Stream.of(root)).toList();
    }

    /** Returns the processor time that those which run now have taken, in user and in kernel mode. */
    public Duration processorTime() {
        return all().stream()
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the most memory that one of them has ever had, in bytes, where the system tells. */
    public OptionalLong peakMemory() {
        return all().stream()
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "status"))
                .filter(Files::isReadable)
                .mapToLong(ProcessTree::peakMemory)
                .max();
    }

    private static long peakMemory(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
