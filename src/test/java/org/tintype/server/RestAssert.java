package org.tintype.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.tintype.client.Problem;
import org.tintype.client.ProblemException;

/** How a request ends that is refused. */
final class RestAssert {

    private RestAssert() {}

    /** Asserts the status of a refusal, and returns the problem. */
    static Problem assertRefused(int status, ThrowingCallable request) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, request);
        assertThat(thrown).as("a request that should be refused with " + status).isNotNull();
        assertThat(thrown.status()).as(thrown.getMessage()).isEqualTo(status);
        return thrown.problem();
    }

    /** Asserts that a request is refused for what is wrong in it, each as often as it is. */
    static void assertWrong(ThrowingCallable request, String... names) {
        assertThat(assertRefused(422, request).wrong()).containsExactlyInAnyOrder(names);
    }
}
