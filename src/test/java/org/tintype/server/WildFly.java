package org.tintype.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The WildFly that the build has provisioned, with state of its own; gRPC is a servlet on the port of REST. */
final class WildFly extends ApplicationServer {

    private final int httpPort;
    private final int managementPort;

    private WildFly(ServerProcess process, Path data, int httpPort, int managementPort) {
        super(process, data);
        this.httpPort = httpPort;
        this.managementPort = managementPort;
    }

    static WildFly on(Path data, Map<String, String> settings) throws IOException {
        int httpPort = Build.freePort();
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
                "-Dtintype.data=" + data));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        ProcessBuilder script = new ProcessBuilder(command);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        script.environment().put("JBOSS_JAVA_SIZING", "-Xmx1g");
        // Only then does the script hand a signal on to its server.
        script.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        return new WildFly(ServerProcess.start(script, data), data, httpPort, managementPort);
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
        return httpPort;
    }
}
