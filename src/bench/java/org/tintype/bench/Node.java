package org.tintype.bench;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.tintype.server.ApplicationServer;
import org.tintype.server.ProcessTree;
import org.tintype.server.RestClient;
import org.tintype.server.Service;

/** A node of Tintype as the benchmark starts it, with a user who owns all pictures. */
final class Node implements Contestant, AutoCloseable {

    private final ApplicationServer server;
    private final RestClient owner;

    Node() {
        // Longer than any run.
        server = ApplicationServer.start(
                ApplicationServer.newData(), Map.of("tintype.token.ttl-seconds", Integer.toString(24 * 3600)));
        owner = new Service(server).newUser();
    }

    /** Returns the bearer token of the owner. */
    String token() {
        return owner.token();
    }

    /** Uploads a picture and returns its identifier. */
    String store(byte[] picture) {
        JsonObject image = owner.upload(picture, "picture.jpg");
        return image.getString("id");
    }

    /** Returns the bytes that a target is answered with. */
    byte[] bytes(String target) {
        try (Response answer = owner.follow(target)) {
            byte[] bytes = answer.readEntity(byte[].class);
            if (answer.getStatus() != 200) {
                throw new IllegalStateException(target + ": " + answer.getStatus());
            }
            return bytes;
        }
    }

    @Override
    public String title() {
        return "Tintype";
    }

    @Override
    public int port() {
        return server.http().getPort();
    }

    @Override
    public ProcessTree processes() {
        return server.process();
    }

    @Override
    public void close() {
        server.close();
    }
}
