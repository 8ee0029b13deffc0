package org.tintype.bench;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tintype.proto.v1.GetImageRequest;
import org.tintype.proto.v1.Image;
import org.tintype.proto.v1.ImageServiceGrpc;
import org.tintype.server.ApplicationServer;
import org.tintype.server.GrpcClient;
import org.tintype.server.Service;

/**
 * Calls per second of {@code GetImage} on a Payara Micro, against a bare grpc-netty server that answers as many bytes, in
 * turn and in the same run: with previews of about 1 KiB and with originals of about 2 MB. Bounded in count; all of it on
 * 127.0.0.1.
 */
public final class GrpcLoad {

    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 4;

    private GrpcLoad() {}

    public static void main(String[] arguments) throws Exception {
        try (ApplicationServer server = ApplicationServer.start(ApplicationServer.newData(), Map.of());
                Bare bare = new Bare()) {
            Service service = new Service(server);
            try (GrpcClient client = service.grpc(service.newUser().token())) {
                measure("previews", client, store(client, Noise.jpeg(28, 24)), bare, true, 5_000, 50);
                measure("originals", client, store(client, Noise.jpeg(2080, 1664)), bare, false, 200, 8);
            }
        }
    }

    private static void measure(
            String what, GrpcClient client, UUID id, Bare bare, boolean preview, int calls, int parallel)
            throws InterruptedException {
        Image stored = preview ? client.preview(id) : client.original(id);
        int length = (preview ? stored.getPreview() : stored.getOriginal()).size();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            double bareRate = rate(bare.channel, request(Integer.toString(length), preview), calls, parallel);
            double ourRate = rate(client.channel(), request(id.toString(), preview), calls, parallel);
            if (round >= 0) {
                theirs.add(bareRate);
                ours.add(ourRate);
            }
        }
        double tintype = median(ours);
        double netty = median(theirs);
        System.out.printf(
                "%s of %d bytes, %d at once: tintype %.0f calls/s %s, bare grpc-netty %.0f calls/s %s, ratio %.2f%n",
                what, length, parallel, tintype, rounded(ours), netty, rounded(theirs), tintype / netty);
    }

    private static double rate(ManagedChannel channel, GetImageRequest request, int calls, int parallel)
            throws InterruptedException {
        Semaphore places = new Semaphore(parallel);
        CountDownLatch open = new CountDownLatch(calls);
        AtomicInteger failed = new AtomicInteger();
        long begin = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            places.acquire();
            Futures.addCallback(
                    ClientCalls.futureUnaryCall(
                            channel.newCall(
                                    ImageServiceGrpc.getGetImageMethod(),
                                    CallOptions.DEFAULT.withDeadlineAfter(60, TimeUnit.SECONDS)),
                            request),
                    new FutureCallback<Image>() {
                        @Override
                        public void onSuccess(@Nullable Image image) {
                            done();
                        }

                        @Override
                        public void onFailure(Throwable thrown) {
                            failed.incrementAndGet();
                            done();
                        }

                        private void done() {
                            places.release();
                            open.countDown();
                        }
                    },
                    MoreExecutors.directExecutor());
        }
        open.await();
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " of " + calls + " calls failed");
        }
        return calls / ((System.nanoTime() - begin) / 1e9);
    }

    private static GetImageRequest request(String id, boolean preview) {
        return GetImageRequest.newBuilder().setId(id).setIsPreview(preview).build();
    }

    private static UUID store(GrpcClient client, byte[] jpeg) {
        UUID id = UUID.randomUUID();
        client.store(id, jpeg);
        return id;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<Long> rounded(List<Double> values) {
        return values.stream().map(Math::round).toList();
    }

    /** The bare server, in a process of its own with the same heap. */
    private static final class Bare implements AutoCloseable {

        private final Process process;
        private final ManagedChannel channel;

        Bare() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            BareServer.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String port = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            channel = NettyChannelBuilder.forAddress("127.0.0.1", Integer.parseInt(String.valueOf(port)))
                    .usePlaintext()
                    .maxInboundMessageSize(32 << 20)
                    .build();
        }

        @Override
        public void close() throws IOException {
            channel.shutdownNow();
            process.getOutputStream().close();
            process.onExit().join();
        }
    }
}
