package org.tintype.platform.data;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;

/**
 * Makes one unchecked exception of all failures to commit. WildFly lets the checked ones of its transaction manager out of
 * methods that declare none, where they get past everybody who expects that only unchecked ones are left: a call over gRPC
 * ends without a status, a schedule ends. Payara's unchecked one is caught by its JAX-RS, which knows no answer to it.
 * It is bound to the type that {@code @Transactional} has if nothing is said, and no other is used.
 */
@Transactional
@Interceptor
@Priority(CommitInterceptor.AROUND_THE_TRANSACTION)
public class CommitInterceptor {

    /** {@code @Transactional} stands at {@code PLATFORM_BEFORE + 200}, {@link ContestedInterceptor} further out. */
    static final int AROUND_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 150;

    @AroundInvoke
    Object committed(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (TransactionalException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException e) {
            throw new NotCommitted(e);
        }
    }
}
