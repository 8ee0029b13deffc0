package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tintype.pixels.Checkpoint;
import org.tintype.platform.failure.TooBusy;

class DeadlineTest {

    private final Deadline deadline = new Deadline(Duration.ofMillis(50));

    @AfterEach
    void end() {
        deadline.end();
    }

    @Test
    void workThatIsDoneInTimeIsDone() {
        assertThat(deadline.within(() -> "done")).isEqualTo("done");
    }

    @Test
    void workThatTakesTooLongEndsAtTheNextCheckpoint() {
        assertThatThrownBy(() -> deadline.within(DeadlineTest::endless)).isInstanceOf(TooBusy.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whoeverInterruptsTheThreadOtherwiseFindsItSo() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> deadline.within(DeadlineTest::endless)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static String endless() {
        while (true) {
            Checkpoint.pass();
            Thread.onSpinWait();
        }
    }
}
