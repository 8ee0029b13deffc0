package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/api/v1/, http://localhost:8080/x.jpg",
        "https://example.org/tintype/api/v1/, https://example.org/tintype/x.jpg",
        "https://example.org/api/v1/api/v1/, https://example.org/api/v1/x.jpg"
    })
    void rootIsWhatStandsBeforeTheApi(String api, String expected) {
        assertThat(BaseUrl.of(FakeRequest.of(api, "")).resolve("x.jpg")).isEqualTo(expected);
    }
}
