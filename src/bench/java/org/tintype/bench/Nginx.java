package org.tintype.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tintype.server.ProcessTree;

/** An nginx over the files of a folder, with a configuration of its own and under the account that runs the benchmark. */
final class Nginx implements Contestant, AutoCloseable {

    private static final String CONFIGURATION = """
            user %1$s;
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log stderr error;
            events { worker_connections 512; }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000;
                types { image/jpeg jpg; }
                client_body_temp_path temp;
                proxy_temp_path temp;
                fastcgi_temp_path temp;
                uwsgi_temp_path temp;
                scgi_temp_path temp;
                server {
                    listen 127.0.0.1:%2$d;
                    root "%3$s";
                }
            }
            """;

    private final ChildProcess process;
    private final int port;

    /**
     * Starts one, and waits until it listens.
     *
     * @throws IllegalStateException if it is not there; the message says how to install it
     */
    Nginx(Path folder) throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path home = Files.createDirectories(folder.resolveSibling("nginx"));
        Path configuration = Files.writeString(
                home.resolve("nginx.conf"), CONFIGURATION.formatted(System.getProperty("user.name"), port, folder));
        process = new ChildProcess(
                List.of(program().toString(), "-p", home.toString(), "-c", configuration.toString(), "-e", "stderr"));
        awaitListening();
    }

    /** Debian has it where only the system's own programs are looked for. */
    private static Path program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nginx is not installed: apt-get install nginx-light"));
    }

    private void awaitListening() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                if (process.process().waitFor(100, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        process.close();
        throw new IllegalStateException("nginx does not listen");
    }

    @Override
    public String title() {
        return "nginx";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ProcessTree processes() {
        return process.tree();
    }

    @Override
    public void close() {
        process.close();
    }
}
