package org.tintype.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tintype.server.ProcessTree;

/** An ipx over the pictures of a folder. */
final class Ipx implements Contestant, AutoCloseable {

    private final ChildProcess node;
    private final int port;

    /**
     * Starts one.
     *
     * @throws IllegalStateException if it is not there; the message says how to install it
     */
    Ipx(Path folder) throws IOException {
        Path home = Path.of(System.getProperty("bench.ipx", "src/bench/ipx"));
        if (!Files.exists(home.resolve("node_modules/ipx"))) {
            throw new IllegalStateException("ipx is not installed: (cd " + home + " && npm ci)");
        }
        node = new ChildProcess(List.of("node", home.resolve("server.mjs").toString(), folder.toString()));
        port = Integer.parseInt(String.valueOf(
                new BufferedReader(new InputStreamReader(node.process().getInputStream(), StandardCharsets.UTF_8))
                        .readLine()));
    }

    @Override
    public String title() {
        return "ipx";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ProcessTree processes() {
        return node.tree();
    }

    @Override
    public void close() {
        node.close();
    }
}
