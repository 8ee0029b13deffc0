package org.tintype.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tintype.account.People;
import org.tintype.blob.Derivative;
import org.tintype.blob.Digest;
import org.tintype.blob.InMemoryDerivatives;
import org.tintype.platform.lifecycle.ApplicationStarting;

class KeptRenditionsTest {

    private final InMemoryDerivatives derivatives = new InMemoryDerivatives();

    @Test
    void whatIsKeptIsFoundWithItsDigest() {
        KeptRenditions kept = within(10);
        add(kept, "a", "picture");
        try (Representation found = kept.find(name("a")).orElseThrow()) {
            assertThat(found.digest()).isEqualTo(Digest.of(bytes("picture")));
            assertThat(found.length()).isEqualTo(7);
        }
        assertThat(kept.find(name("b"))).isEmpty();
    }

    @Test
    void longestUnusedMakesRoomBeforeAnotherComes() {
        KeptRenditions kept = within(10);
        add(kept, "a", "aaaa");
        add(kept, "b", "bbbb");
        assertThat(isFound(kept, "a")).isTrue();
        add(kept, "c", "cccc");
        assertThat(derivatives.names()).containsExactlyInAnyOrder(name("a"), name("c"));
        assertThat(derivatives.mostBytes()).isLessThanOrEqualTo(10);
    }

    @Test
    void whatIsLargerThanAllRoomIsNotKeptAndMovesNothingOut() {
        KeptRenditions kept = within(6);
        add(kept, "a", "aaaa");
        add(kept, "b", "picture");
        assertThat(derivatives.names()).containsExactly(name("a"));
    }

    @Test
    void whatEarlierRunsHaveLeftIsWithinTheBudgetFromTheStartWithoutTheLongestUnused() {
        KeptRenditions earlier = within(100);
        add(earlier, "a", "aaaa");
        add(earlier, "b", "bbbb");
        add(earlier, "c", "cccc");
        derivatives.touch(name("a"));
        within(10).prepare(new ApplicationStarting());
        assertThat(derivatives.names()).containsExactlyInAnyOrder(name("a"), name("c"));
    }

    @Test
    void whatAnotherNodeHasMadeCountsOnceItWasFound() {
        KeptRenditions kept = within(10);
        add(kept, "a", "aaaa");
        add(within(10), "b", "bbbb");
        assertThat(isFound(kept, "b")).isTrue();
        add(kept, "c", "cccc");
        assertThat(derivatives.names()).containsExactlyInAnyOrder(name("b"), name("c"));
    }

    @Test
    void whatIsGoneLeavesItsRoom() {
        KeptRenditions kept = within(10);
        add(kept, "b", "bbbb");
        add(kept, "a", "aaaa");
        derivatives.remove(name("a"));
        assertThat(isFound(kept, "a")).isFalse();
        add(kept, "c", "cccc");
        assertThat(derivatives.names()).containsExactlyInAnyOrder(name("b"), name("c"));
    }

    @Test
    void storeThatFailsFindsNothingAndKeepsNothing() {
        KeptRenditions kept = within(10);
        derivatives.breakDown();
        add(kept, "a", "aaaa");
        assertThat(kept.find(name("a"))).isEmpty();
    }

    private KeptRenditions within(long budget) {
        return new KeptRenditions(derivatives, budget, People.CLOCK);
    }

    private static void add(KeptRenditions kept, String key, String text) {
        kept.add(name(key), Digest.of(bytes(text)), bytes(text));
    }

    private static boolean isFound(KeptRenditions kept, String key) {
        return kept.find(name(key)).map(KeptRenditionsTest::closed).isPresent();
    }

    private static Representation closed(Representation found) {
        found.close();
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Derivative name(String key) {
        return new Derivative(Digest.of(bytes("source " + key)), Digest.of(bytes(key)));
    }
}
