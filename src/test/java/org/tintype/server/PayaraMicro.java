package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payara Micro, with gRPC on a port of its own. */
final class PayaraMicro extends ApplicationServer {

    private final int httpPort;
    private final int grpcPort;

    private PayaraMicro(ServerProcess process, Path data, int httpPort, int grpcPort) {
        super(process, data);
        this.httpPort = httpPort;
        this.grpcPort = grpcPort;
    }

    static PayaraMicro on(Path data, Map<String, String> settings) throws IOException {
        return on(data, settings, config().resolve("pre-boot.asadmin"));
    }

    /** Starts a server with its HTTP/2, which {@code server-config} switches off. */
    static PayaraMicro withHttp2(Path data, Map<String, String> settings) throws IOException {
        Files.createDirectories(data);
        String commands = Files.readString(config().resolve("pre-boot.asadmin"));
        assertThat(commands).contains("http2-enabled=false");
        return on(
                data,
                settings,
                Files.writeString(
                        data.resolve("pre-boot.asadmin"),
                        commands.replace("http2-enabled=false", "http2-enabled=true")));
    }

    private static PayaraMicro on(Path data, Map<String, String> settings, Path preBootCommands) throws IOException {
        int httpPort = Build.freePort();
        int grpcPort = Build.freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(Build.setting("it.java").split(" ")));
        command.addAll(List.of(
                "-Dtintype.http.address=127.0.0.1", "-Dtintype.data=" + data, "-Dtintype.grpc.port=" + grpcPort));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar",
                Build.setting("it.payara"),
                "--nocluster",
                "--port",
                String.valueOf(httpPort),
                "--prebootcommandfile",
                preBootCommands.toString(),
                "--systemproperties",
                config().resolve("system.properties").toString(),
                "--contextroot",
                "/",
                "--deploy",
                Build.setting("it.war")));
        return new PayaraMicro(ServerProcess.start(new ProcessBuilder(command), data), data, httpPort, grpcPort);
    }

    private static Path config() {
        return Build.path("it.config").resolve("payara");
    }

    @Override
    public URI http() {
        return URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    @Override
    public URI management() {
        return http();
    }

    @Override
    public int grpcPort() {
        return grpcPort;
    }
}
