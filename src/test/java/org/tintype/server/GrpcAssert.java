package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How a call ends that is not answered. */
final class GrpcAssert {

    private GrpcAssert() {}

    /** Asserts the status of a call, and returns an assertion on its description. */
    static AbstractStringAssert<?> assertStatus(Status.Code code, ThrowingCallable call) {
        StatusRuntimeException thrown = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(thrown).as("a call that should end as " + code).isNotNull();
        assertThat(thrown.getStatus().getCode()).as(thrown.getMessage()).isEqualTo(code);
        return assertThat(String.valueOf(thrown.getStatus().getDescription()));
    }
}
