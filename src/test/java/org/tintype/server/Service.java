package org.tintype.server;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tintype.client.NewUser;

/** A running service, and the people that use it. */
public final class Service {

    public static final String PASSWORD = "correct horse battery";

    private static final String[] USER = {"user"};

    private final ApplicationServer server;
    private final RestClient admin;
    private final Map<String, RestClient> regulars = new ConcurrentHashMap<>();

    public Service(ApplicationServer server) {
        this.server = server;
        this.admin = anonymous().signIn("admin", server.adminPassword());
    }

    public ApplicationServer server() {
        return server;
    }

    public RestClient anonymous() {
        return new RestClient(server.http(), null);
    }

    public RestClient admin() {
        return admin;
    }

    /** Makes a user of a random name with these roles, and signs them in. */
    public RestClient newUser(String... roles) {
        String name = "user-" + UUID.randomUUID().toString().substring(0, 12);
        admin.typed().users().create(NewUser.of(name, PASSWORD).roles(roles.length == 0 ? USER : roles));
        return anonymous().signIn(name, PASSWORD);
    }

    /** Returns somebody who is around for all tests, and whom none of them changes. */
    public RestClient regular(String name, String... roles) {
        return regulars.computeIfAbsent(name, any -> newUser(roles));
    }

    /** Opens the gRPC door with a token, or without one. */
    public GrpcClient grpc(@Nullable String token) {
        return new GrpcClient(server.grpcPort(), token);
    }
}
