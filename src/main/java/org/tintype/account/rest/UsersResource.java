package org.tintype.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.tintype.account.Accounts;
import org.tintype.account.Directory;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserId;
import org.tintype.platform.paging.Page;
import org.tintype.platform.rest.Members;
import org.tintype.platform.rest.Parameters;
import org.tintype.platform.rest.PublicUrl;

/** The users' resource. */
@Path("users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.USER, Role.Names.ARBITER, Role.Names.ADMIN})
public class UsersResource {

    @Inject
    Accounts accounts;

    @Inject
    Directory directory;

    @Inject
    CurrentCaller caller;

    @Inject
    PublicUrl url;

    @POST
    @RolesAllowed(Role.Names.ADMIN)
    public Response create(Members body) {
        User user = accounts.create(caller.get(), UserRequests.newUser(body));
        return Response.created(URI.create(url.base().resolve("api/v1/users/" + user.id())))
                .entity(UserRepresentation.of(user, caller.get()))
                .build();
    }

    @GET
    public Page<UserRepresentation> list(@Context UriInfo uri) {
        UserListRequest request = UserListRequest.from(Parameters.of(uri));
        return directory
                .list(caller.get(), request.query(), request.page())
                .map(user -> UserRepresentation.of(user, caller.get()));
    }

    @GET
    @Path("{id}")
    public UserRepresentation describe(@PathParam("id") UserId id) {
        return UserRepresentation.of(accounts.get(id), caller.get());
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Role.Names.ADMIN)
    public UserRepresentation change(@PathParam("id") UserId id, Members body) {
        return UserRepresentation.of(accounts.change(caller.get(), id, UserRequests.change(body)), caller.get());
    }
}
