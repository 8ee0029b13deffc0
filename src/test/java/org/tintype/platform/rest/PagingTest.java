package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.paging.PageRequest;

class PagingTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0, 20",
        "?page=3, 3, 20",
        "?perPage=7, 0, 7",
        "?perPage=100&page=0, 0, 100",
        "?perPage=1&page=21474835, 21474835, 1",
        "?page=007&perPage=010, 7, 10",
        "?colour=red&page=1&colour=, 1, 20",
        "?%70age=2, 2, 20"
    })
    void eitherParameterMayStandAlone(String query, int number, int size) {
        assertThat(page(query)).isEqualTo(new PageRequest(number, size));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "21474836",
                "9999999999999999999",
                "1.0",
                "1e1",
                "one",
                "%201",
                "%2B1",
                "0x1",
                "%D9%A1",
                "1&page=1",
                "1&page=",
                ""
            })
    void whatIsNoPageIsNamed(String value) {
        assertThatThrownBy(() -> page("?page=" + value))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .containsExactly(FieldError.ofParameter("page", "must be one integer from 0 to 21474835")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "", "10&perPage=10"})
    void whatIsNoSizeIsNamed(String value) {
        assertThatThrownBy(() -> page("?perPage=" + value))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .containsExactly(FieldError.ofParameter("perPage", "must be one integer from 1 to 100")));
    }

    @Test
    void bothAreNamedInOneAnswer() {
        assertThatThrownBy(() -> page("?page&perPage=0"))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::name)
                        .containsExactly("page", "perPage"));
    }

    private static PageRequest page(String query) {
        return Paging.of(FakeRequest.of("http://localhost/api/v1/", "deals" + query));
    }
}
