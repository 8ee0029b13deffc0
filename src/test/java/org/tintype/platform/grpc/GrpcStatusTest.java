package org.tintype.platform.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tintype.platform.failure.Kind;

class GrpcStatusTest {

    @ParameterizedTest
    @CsvSource({
        "INVALID, INVALID_ARGUMENT",
        "UNSUPPORTED_TYPE, INVALID_ARGUMENT",
        "UNPROCESSABLE_PICTURE, INVALID_ARGUMENT",
        "TOO_LARGE, RESOURCE_EXHAUSTED",
        "UNAUTHENTICATED, UNAUTHENTICATED",
        "FORBIDDEN, PERMISSION_DENIED",
        "NOT_FOUND, NOT_FOUND",
        "CONFLICT, ALREADY_EXISTS",
        "BUSY, UNAVAILABLE",
        "THROTTLED, RESOURCE_EXHAUSTED"
    })
    void kindHasTheStatusOfTheContract(Kind kind, Status.Code code) {
        assertThat(GrpcStatus.of(kind).getCode()).isEqualTo(code);
    }
}
