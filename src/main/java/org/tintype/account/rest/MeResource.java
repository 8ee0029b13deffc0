package org.tintype.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tintype.account.Accounts;
import org.tintype.account.Origin;
import org.tintype.account.OwnAccount;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.platform.rest.ClientAddress;
import org.tintype.platform.rest.Members;

/** The caller's own account. */
@Path("me")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.USER, Role.Names.ARBITER, Role.Names.ADMIN})
public class MeResource {

    @Inject
    Accounts accounts;

    @Inject
    OwnAccount ownAccount;

    @Inject
    ClientAddress address;

    @Inject
    CurrentCaller caller;

    @GET
    public UserRepresentation describe() {
        return UserRepresentation.of(accounts.get(caller.get().id()), caller.get());
    }

    @PATCH
    public UserRepresentation change(Members body) {
        Origin origin = Origin.of(address.text());
        User user = ownAccount.change(caller.get(), origin, UserRequests.ownChange(body));
        return UserRepresentation.of(user, caller.get());
    }
}
