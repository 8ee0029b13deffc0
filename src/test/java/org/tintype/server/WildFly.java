package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The WildFly that the build has provisioned, with state of its own; gRPC on a port of its own, and as a servlet. */
final class WildFly extends ApplicationServer {

    private final int httpPort;
    private final int grpcPort;
    private final int managementPort;

    private final Path state;

    private WildFly(ServerProcess process, Path data, Path state, int httpPort, int grpcPort, int managementPort) {
        super(process, data);
        this.state = state;
        this.httpPort = httpPort;
        this.grpcPort = grpcPort;
        this.managementPort = managementPort;
    }

    static WildFly on(Path data, Map<String, String> settings) throws IOException {
        int httpPort = Build.freePort();
        int grpcPort = Build.freePort();
        int managementPort = Build.freePort();
        Path home = Build.path("it.wildfly");
        Path state = Build.newFolder("wildfly");
        copy(home.resolve("standalone"), state);
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin").resolve("standalone.sh").toString(),
                "-Djboss.server.base.dir=" + state,
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.http.port=" + httpPort,
                "-Djboss.management.http.port=" + managementPort,
                "-Dtintype.grpc.port=" + grpcPort,
                "-Dtintype.data=" + data));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        ProcessBuilder script = new ProcessBuilder(command);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().put("JBOSS_JAVA_SIZING", Build.setting("it.java"));
        // Only then does the script hand a signal on to its server.
        script.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        return new WildFly(ServerProcess.start(script, data), data, state, httpPort, grpcPort, managementPort);
    }

    /** Has the server do something while it runs, by commands of its own tool. */
    void manage(String... commands) {
        List<String> command = List.of(
                Build.path("it.wildfly").resolve("bin").resolve("jboss-cli.sh").toString(),
                "--connect",
                "--controller=127.0.0.1:" + managementPort,
                "--commands=" + String.join(",", commands));
        ProcessBuilder tool = new ProcessBuilder(command);
        tool.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = tool.redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        super.close();
        delete(state); // It has the WAR in it.
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Override
    public URI http() {
        return URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    @Override
    public URI management() {
        return URI.create("http://127.0.0.1:" + managementPort + "/");
    }

    @Override
    public int grpcPort() {
        return grpcPort;
    }
}
