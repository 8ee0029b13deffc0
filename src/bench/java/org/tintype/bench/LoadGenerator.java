package org.tintype.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Puts load on servers, in a process of its own whose processor time can be told from everybody else's: reads a {@link Load}
 * from its standard input, writes its {@link LoadTimes}, and so on until there are no more. One thread a connection. Ends
 * with the first answer that is not as it should be.
 */
public final class LoadGenerator {

    private static final int LIMIT_SECONDS = 180;

    private LoadGenerator() {}

    public static void main(String[] arguments) throws Exception {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        try {
            while (true) {
                run(Load.readFrom(in), threads).writeTo(out);
            }
        } catch (EOFException e) {
            // Whoever started this one ends it by closing the pipe.
        }
    }

    private static LoadTimes run(Load load, ExecutorService threads) throws Exception {
        List<byte[]> requests =
                load.targets().stream().map(target -> request(load, target)).toList();
        long[] latencies = new long[load.requests()];
        AtomicInteger next = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        Callable<Void> connection = () -> {
            try (KeptConnection kept = new KeptConnection(load.port())) {
                for (int i = next.getAndIncrement(); i < latencies.length; i = next.getAndIncrement()) {
                    long begin = System.nanoTime();
                    long length = kept.get(requests.get(i % requests.size()));
                    latencies[i] = System.nanoTime() - begin;
                    if (load.length() != Load.ANY && load.length() != length) {
                        throw new IOException(length + " instead of " + load.length() + " bytes");
                    }
                    bytes.addAndGet(length);
                }
            }
            return null;
        };
        long begin = System.nanoTime();
        List<Future<Void>> ends = threads.invokeAll(
                Stream.generate(() -> connection).limit(load.connections()).toList(), LIMIT_SECONDS, TimeUnit.SECONDS);
        long nanos = System.nanoTime() - begin;
        for (Future<Void> end : ends) {
            end.get(); // Fails where the connection has, and where time was up.
        }
        return new LoadTimes(nanos, bytes.get(), latencies);
    }

    private static byte[] request(Load load, String target) {
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(target, load.port(), load.token())
                .getBytes(StandardCharsets.US_ASCII);
    }
}
