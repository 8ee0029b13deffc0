package org.tintype.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.platform.failure.Kind;

class HttpStatusTest {

    @ParameterizedTest
    @CsvSource({
        "INVALID, 422",
        "UNSUPPORTED_TYPE, 415",
        "UNPROCESSABLE_PICTURE, 422",
        "TOO_LARGE, 413",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "BUSY, 503",
        "THROTTLED, 429"
    })
    void kindHasTheStatusOfTheContract(Kind kind, int status) {
        assertThat(HttpStatus.of(kind)).isEqualTo(status);
    }
}
