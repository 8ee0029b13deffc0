package org.tintype.delivery.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tintype.account.Role;
import org.tintype.account.rest.CurrentCaller;
import org.tintype.delivery.Deliverable;
import org.tintype.delivery.link.SignedLink;
import org.tintype.delivery.link.SignedLinks;
import org.tintype.image.ImageId;
import org.tintype.platform.rest.Members;
import org.tintype.platform.rest.PublicUrl;

/** Signed links to an image. */
@Path("images/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.USER, Role.Names.ARBITER, Role.Names.ADMIN})
public class LinksResource {

    @Inject
    SignedLinks links;

    @Inject
    Deliverable deliverable;

    @Inject
    CurrentCaller caller;

    @Inject
    PublicUrl url;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@PathParam("id") ImageId id, Members body) {
        SignedLink link = links.make(caller.get(), id, longest -> LinkRequests.wish(body, deliverable, longest));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store") // Whoever finds it in a cache could use it.
                .entity(LinkRepresentation.of(link, url.base()))
                .build();
    }

    @DELETE
    public void endAll(@PathParam("id") ImageId id) {
        links.endAll(caller.get(), id);
    }
}
