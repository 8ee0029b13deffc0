package org.tintype.platform.grpc;

import com.google.protobuf.Timestamp;
import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import java.time.Instant;

/** What the answers of all services have in common. */
public final class Answers {

    private Answers() {}

    /** Answers a unary call, unless nobody waits for it any more. */
    public static <A> void give(StreamObserver<A> observer, A answer) {
        if (Context.current().isCancelled()) {
            return;
        }
        observer.onNext(answer);
        observer.onCompleted();
    }

    /** Returns a moment as gRPC's messages have it. */
    public static Timestamp timestamp(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }
}
