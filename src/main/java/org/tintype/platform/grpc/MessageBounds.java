package org.tintype.platform.grpc;

import io.grpc.Metadata;
import io.grpc.ServerStreamTracer;
import io.grpc.Status;

/**
 * Ends a call whose message is larger than its method needs. gRPC itself knows one limit for the methods of all services,
 * and what no {@link PayloadBudget} counts would else fill the heap.
 */
final class MessageBounds extends ServerStreamTracer.Factory {

    /** What a message may weigh beside its payload. */
    static final int ENVELOPE_BYTES = 64 * 1024;

    private final MessageLimit limit;

    MessageBounds(MessageLimit limit) {
        this.limit = limit;
    }

    @Override
    public ServerStreamTracer newServerStreamTracer(String method, Metadata headers) {
        return limit.carriesPayload(method) ? new ServerStreamTracer() {} : new Bound();
    }

    /**
     * Counts each message while it arrives. What is thrown here goes the way of gRPC's own limit, which refuses a message
     * at the same place.
     */
    private static final class Bound extends ServerStreamTracer {

        private long arrived;
        private long unpacked;

        @Override
        public void inboundMessage(int number) {
            arrived = 0;
            unpacked = 0;
        }

        @Override
        public void inboundWireSize(long bytes) {
            arrived += bytes;
            requireWithin(arrived);
        }

        @Override
        public void inboundUncompressedSize(long bytes) {
            unpacked += bytes;
            requireWithin(unpacked);
        }

        private static void requireWithin(long bytes) {
            if (bytes > ENVELOPE_BYTES) {
                throw Status.RESOURCE_EXHAUSTED
                        .withDescription("A message may have at most " + ENVELOPE_BYTES + " bytes.")
                        .asRuntimeException();
            }
        }
    }
}
