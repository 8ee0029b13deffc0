package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final List<String> events = new ArrayList<>();

    private final StreamObserver<String> observer = new StreamObserver<>() {
        @Override
        public void onNext(String answer) {
            events.add(answer);
        }

        @Override
        public void onError(Throwable thrown) {
            events.add("failed");
        }

        @Override
        public void onCompleted() {
            events.add("completed");
        }
    };

    @Test
    void callIsAnsweredOnce() {
        Answers.give(observer, "answer");
        assertThat(events).containsExactly("answer", "completed");
    }

    @Test
    void cancelledCallIsNotAnswered() {
        Context.CancellableContext cancelled = Context.current().withCancellation();
        cancelled.cancel(null);
        cancelled.run(() -> Answers.give(observer, "answer"));
        assertThat(events).isEmpty();
    }

    @Test
    void momentKeepsItsFraction() {
        assertThat(Answers.timestamp(Instant.parse("1969-12-31T23:59:59.250Z")))
                .isEqualTo(Timestamp.newBuilder()
                        .setSeconds(-1)
                        .setNanos(250_000_000)
                        .build());
    }
}
