package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tintype.server.GrpcAssert.assertStatus;

import io.grpc.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tintype.client.Tintype;
import org.tintype.client.Upload;
import org.tintype.fixture.CameraJpeg;
import org.tintype.proto.v1.Image;

/** A WAR that is replaced in a running server leaves nothing behind that the next one would stumble over. */
@EnabledIfSystemProperty(
        named = "it.server",
        matches = "wildfly",
        disabledReason = "Payara Micro takes no deployment while it runs")
class RedeployIT {

    private static final int TIMES = 2;

    @Test
    void everythingWorksAgainWhereTheWarIsReplaced() throws Exception {
        try (WildFly server = WildFly.on(ApplicationServer.newData(), Map.of())) {
            server.awaitReady();
            String token = new Service(server).newUser().token();
            UUID first = uploadThroughAllDoors(server, token);
            for (int time = 0; time < TIMES; time++) {
                server.manage("undeploy ROOT.war");
                assertThat(server.readiness()).isEqualTo(503);
                assertIsFree(server.grpcPort());

                server.manage("deploy " + Build.setting("it.war"));
                server.awaitReady();
                uploadThroughAllDoors(server, token);
                assertThat(rest(server, token).content().get(first)).isNotEmpty();
            }
            List<String> engines = enginesOf(server.log());
            assertThat(engines).hasSize(1 + TIMES).containsOnly(engines.get(0));
            // What a thread would meet that has outlived its application.
            assertThat(server.log()).doesNotContain("NoClassDefFoundError");
        }
    }

    /** A native library that is loaded by a class loader of before cannot be loaded again, and another engine steps in. */
    private static List<String> enginesOf(String log) {
        return Pattern.compile("event=engine-chosen engine=(\\w+)")
                .matcher(log)
                .results()
                .map(chosen -> chosen.group(1))
                .toList();
    }

    /** Stores over one transport, reads over the other, and over REST. */
    private static UUID uploadThroughAllDoors(WildFly server, String token) {
        UUID id = UUID.randomUUID();
        byte[] photograph = CameraJpeg.gradient(64, 48).withGps().bytes();
        Tintype rest = rest(server, token);
        try (GrpcClient servlet = new GrpcClient(server.http().getPort(), token);
                GrpcClient netty = new GrpcClient(server.grpcPort(), token)) {
            Image stored = servlet.store(id, photograph);
            assertThat(netty.preview(id)).isEqualTo(stored);
            assertThat(netty.original(id)).isEqualTo(servlet.original(id));
            for (GrpcClient door : List.of(servlet, netty)) {
                assertStatus(
                        Status.Code.NOT_FOUND,
                        () -> door.messages(UUID.randomUUID().toString()));
            }
            assertThat(rest.content().get(id))
                    .isEqualTo(netty.original(id).getOriginal().toByteArray());
        }
        var image = rest.images().upload(Upload.of(photograph, "x.jpg"));
        assertThat(rest.content().get(image.name())).hasSize((int) image.contentLength());
        return id;
    }

    private static Tintype rest(WildFly server, String token) {
        return new RestClient(server.http(), token).typed();
    }

    private static void assertIsFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // Connections that were closed a moment ago do not count.
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
