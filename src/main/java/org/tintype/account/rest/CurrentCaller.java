package org.tintype.account.rest;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.tintype.account.Caller;
import org.tintype.platform.failure.Unauthenticated;

/** The caller of the HTTP request that is being answered. */
@RequestScoped
public class CurrentCaller {

    private @Nullable Caller caller;

    /**
     * Returns the caller.
     *
     * @throws Unauthenticated if the request carries no token
     */
    public Caller get() {
        if (caller == null) {
            throw new Unauthenticated("A valid bearer token is needed.");
        }
        return caller;
    }

    void set(Caller authenticated) {
        caller = authenticated;
    }
}
