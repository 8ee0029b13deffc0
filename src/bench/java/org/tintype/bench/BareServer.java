package org.tintype.bench;

import com.google.protobuf.ByteString;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tintype.proto.v1.GetImageRequest;
import org.tintype.proto.v1.Image;
import org.tintype.proto.v1.ImageServiceGrpc;

/**
 * A gRPC server that does nothing but answer, on 127.0.0.1 and in a process of its own: what any service on this stack can
 * reach at most. It answers with bytes in memory, of the length that the request's identifier says.
 */
public final class BareServer extends ImageServiceGrpc.ImageServiceImplBase {

    private final Map<String, ByteString> payloads = new ConcurrentHashMap<>();

    private BareServer() {}

    /** Prints the port that it listens on, and serves until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new BareServer())
                .build()
                .start();
        System.out.println(server.getPort());
        while (System.in.read() >= 0) {
            // Whoever started this one ends it by closing the pipe.
        }
        server.shutdownNow();
    }

    @Override
    public void getImage(GetImageRequest request, StreamObserver<Image> answer) {
        ByteString bytes = payloads.computeIfAbsent(
                request.getId(), length -> ByteString.copyFrom(new byte[Integer.parseInt(length)]));
        Image.Builder image = Image.newBuilder().setId(request.getId()).setIsPreview(request.getIsPreview());
        answer.onNext((request.getIsPreview() ? image.setPreview(bytes) : image.setOriginal(bytes)).build());
        answer.onCompleted();
    }
}
