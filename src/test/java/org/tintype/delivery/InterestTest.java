package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InterestTest {

    private final AtomicBoolean firstIsGone = new AtomicBoolean();
    private final AtomicBoolean secondIsGone = new AtomicBoolean();
    private final Client second = secondIsGone::get;
    private final Interest interest = new Interest(firstIsGone::get);

    @Test
    void lastsAsLongAsOneIsThere() {
        interest.join(second);
        assertThat(interest.isLost()).isFalse();
        firstIsGone.set(true);
        assertThat(interest.isLost()).isFalse();
        secondIsGone.set(true);
        assertThat(interest.isLost()).isTrue();
    }

    @Test
    void whoWaitsNoLongerDoesNotCount() {
        interest.join(second);
        firstIsGone.set(true);
        interest.leave(second);
        assertThat(interest.isLost()).isTrue();
    }

    @Test
    void doesNotComeBack() {
        firstIsGone.set(true);
        assertThat(interest.isLost()).isTrue();
        interest.join(second);
        assertThat(interest.isLost()).isTrue();
    }
}
