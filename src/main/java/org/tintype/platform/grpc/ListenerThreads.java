package org.tintype.platform.grpc;

import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import io.grpc.netty.shaded.io.netty.util.concurrent.Future;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a listener, which end with it. Those that gRPC shares among all servers of a process end some time later,
 * when an application that was taken down has no classes any more.
 */
final class ListenerThreads {

    static final String NAME = "tintype-grpc";

    private static final long STOP_SECONDS = 5;

    private final EventLoopGroup acceptor = threads(1);
    private final EventLoopGroup connections = threads(0);
    private List<Future<?>> ending = List.of();

    void serve(NettyServerBuilder server) {
        server.channelType(NioServerSocketChannel.class)
                .bossEventLoopGroup(acceptor)
                .workerEventLoopGroup(connections);
    }

    /** Has the threads end. */
    void end() {
        ending = List.of(
                acceptor.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS),
                connections.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS));
    }

    /** Waits until they have ended. */
    void awaitEnd() throws InterruptedException {
        for (Future<?> end : ending) {
            end.await(STOP_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** @param count 0 for as many as Netty finds right */
    private static EventLoopGroup threads(int count) {
        return new NioEventLoopGroup(count, new DefaultThreadFactory(NAME, true));
    }
}
