package org.tintype.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tintype.account.Accounts;
import org.tintype.account.Role;

/** The caller's own account. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.USER, Role.Names.ARBITER, Role.Names.ADMIN})
public class MeResource {

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    @GET
    public UserRepresentation describe() {
        return UserRepresentation.of(accounts.get(caller.get().id()), caller.get());
    }
}
