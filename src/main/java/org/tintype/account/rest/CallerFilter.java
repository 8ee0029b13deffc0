package org.tintype.account.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.tintype.account.Caller;
import org.tintype.account.Role;
import org.tintype.platform.failure.Unauthenticated;

/**
 * Turns the verified token of a request into its caller, before roles are asked for. A resource method is open to
 * nobody without a token unless it says {@link PermitAll}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class CallerFilter implements ContainerRequestFilter {

    @Inject
    JwtCallers callers;

    @Inject
    CurrentCaller current;

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityContext container = request.getSecurityContext();
        var caller = callers.callerOf(container.getUserPrincipal());
        caller.ifPresent(known -> {
            current.set(known);
            request.setSecurityContext(new RolesOfNow(container, known));
        });
        if (caller.isEmpty() && !isOpen()) {
            throw new Unauthenticated("A valid bearer token is needed.");
        }
    }

    private boolean isOpen() {
        return resource != null
                && resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
    }

    /** The container's context, but with the roles that the account has now instead of those in the token. */
    private record RolesOfNow(SecurityContext container, Caller caller) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return container.getUserPrincipal();
        }

        @Override
        public boolean isUserInRole(String word) {
            return Role.ofWord(word).filter(caller.roles()::contains).isPresent();
        }

        @Override
        public boolean isSecure() {
            return container.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return container.getAuthenticationScheme();
        }
    }
}
