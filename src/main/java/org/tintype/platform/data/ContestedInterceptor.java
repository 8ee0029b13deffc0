package org.tintype.platform.data;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.tintype.platform.failure.TooBusy;

/**
 * Runs a {@link Contested} method again where its transaction lost a race. It stands around the transaction, which
 * MicroProfile's {@code @Retry} does not: its place in the chain is inside of it.
 */
@Contested
@Interceptor
@Priority(ContestedInterceptor.AROUND_THE_TRANSACTION)
public class ContestedInterceptor {

    /** {@code @Transactional} stands at {@code PLATFORM_BEFORE + 200}. */
    static final int AROUND_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 100;

    /** Each attempt that fails has met something new; a message may meet one in each of its images. */
    private static final int ATTEMPTS = 25;

    @AroundInvoke
    Object untilItIsDecided(InvocationContext call) throws Exception {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return call.proceed();
            } catch (RuntimeException e) {
                if (LostRace.isWaitInVain(e)) {
                    break;
                }
                if (!LostRace.isIn(e)) {
                    throw e;
                }
            }
        }
        throw new TooBusy("Others keep changing the same thing. Try again later.");
    }
}
