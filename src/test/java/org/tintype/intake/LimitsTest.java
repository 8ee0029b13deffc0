package org.tintype.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void limitsThatLetNothingInAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(0, 1, 1, 1_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 0, 1, 1_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 65_536, 1, 1_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(1, 1, 0, 1_000));
    }

    @Test
    void whatIsAsLargeAsTheLimitIsNotTooLarge() {
        Limits limits = new Limits(5_000, 100, 3, 1_000);
        assertThatCode(() -> limits.requireSize(100, 50)).doesNotThrowAnyException();
        assertThatCode(() -> limits.requireScans(3, 100, 50)).doesNotThrowAnyException();
    }

    @Test
    void aRefusalSaysTheLimit() {
        Limits limits = new Limits(5_000, 100, 3, 1_000);
        assertThatThrownBy(() -> limits.requireSize(101, 1))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("101 x 1")
                .hasMessageContaining("at most 100");
        assertThatThrownBy(() -> limits.requireSize(100, 51))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("5100")
                .hasMessageContaining("at most 5000");
        assertThatThrownBy(() -> limits.requireScans(4, 1, 1))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("more than 3");
    }

    @Test
    void aPictureOfTheMostPixelsMayHaveTwentyScansAndASmallOneMore() {
        Limits limits = new Limits(5_000, 100, 100, 1_000);
        assertThatCode(() -> limits.requireScans(20, 100, 50)).doesNotThrowAnyException();
        assertThatCode(() -> limits.requireScans(100, 20, 50)).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.requireScans(21, 100, 50))
                .isInstanceOf(PictureRefused.class)
                .hasMessageContaining("at most 20");
    }

    @Test
    void productOfTheLargestEdgesDoesNotOverflow() {
        Limits limits = new Limits(50_000_000, Limits.LARGEST_EDGE, 100, 1_000);
        assertThatThrownBy(() -> limits.requireSize(65_535, 65_535)).hasMessageContaining("4294836225");
    }
}
