package org.tintype.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void pagesFollowEachOther() {
        assertThat(new PageRequest(0, 20).offset()).isZero();
        assertThat(new PageRequest(3, 20).offset()).isEqualTo(60);
        assertThat(new PageRequest(PageRequest.MAX_NUMBER, PageRequest.MAX_SIZE).offset())
                .isPositive();
    }

    @Test
    void lastPageMayBeShort() {
        PageRequest request = new PageRequest(0, 20);
        assertThat(request.pagesOf(0)).isZero();
        assertThat(request.pagesOf(1)).isEqualTo(1);
        assertThat(request.pagesOf(20)).isEqualTo(1);
        assertThat(request.pagesOf(21)).isEqualTo(2);
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(-1, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(PageRequest.MAX_NUMBER + 1, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(0, PageRequest.MAX_SIZE + 1));
    }

    @Test
    void entriesCanBeShownAsSomethingElse() {
        Page<Integer> page = new Page<>(List.of(1, 2), PageRequest.FIRST, 7);
        assertThat(page.map(String::valueOf)).isEqualTo(new Page<>(List.of("1", "2"), PageRequest.FIRST, 7));
    }
}
