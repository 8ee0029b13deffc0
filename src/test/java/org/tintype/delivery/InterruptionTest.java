package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tintype.pixels.Checkpoint;

class InterruptionTest {

    private final Interruption interruption = new Interruption();

    @AfterEach
    void clear() {
        boolean ignored = Thread.interrupted();
    }

    @Test
    void workThatIsOverIsNotInterrupted() {
        assertThat(interruption.during(() -> "done", e -> e)).isEqualTo("done");
        interruption.interrupt();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void workThatFailedIsNotInterruptedEither() {
        assertThatThrownBy(() -> interruption.during(
                        () -> {
                            throw new IllegalStateException("a bug");
                        },
                        IllegalArgumentException::new))
                .isInstanceOf(IllegalStateException.class);
        interruption.interrupt();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void interruptionThatComesWithTheEndIsNotLeftToWhatFollows() {
        String done = interruption.during(
                () -> {
                    interruption.interrupt();
                    return "done";
                },
                e -> e);
        assertThat(done).isEqualTo("done");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whateverInterruptedWorkThrowsIsTheInterruption() {
        assertThatThrownBy(() -> interruption.during(
                        () -> {
                            interruption.interrupt();
                            Checkpoint.pass();
                            return "done";
                        },
                        IllegalArgumentException::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasCauseInstanceOf(CancellationException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void innerWorkLeavesTheInterruptionToTheOuter() {
        Interruption inner = new Interruption();
        assertThatThrownBy(() -> interruption.during(
                        () -> inner.during(
                                () -> {
                                    interruption.interrupt();
                                    Checkpoint.pass();
                                    return "done";
                                },
                                IllegalStateException::new),
                        IllegalArgumentException::new))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
