package org.tintype.account.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.tintype.account.IdentityProviderSettings;
import org.tintype.account.token.SignInElsewhere;

/** Takes {@code /tokens} away where an identity provider issues them, before a method or a body is looked at. */
@Provider
@PreMatching
public class SignInElsewhereFilter implements ContainerRequestFilter {

    @Inject
    IdentityProviderSettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        List<PathSegment> path = request.getUriInfo().getPathSegments();
        if (settings.provider().isPresent()
                && !path.isEmpty()
                && path.get(0).getPath().equals(TokensResource.PATH)) {
            throw new SignInElsewhere();
        }
    }
}
