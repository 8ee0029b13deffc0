package org.tintype.image.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tintype.account.Role;
import org.tintype.account.UserId;
import org.tintype.account.rest.CurrentCaller;
import org.tintype.image.ImageLibrary;
import org.tintype.platform.paging.Page;
import org.tintype.platform.rest.BaseUrl;
import org.tintype.platform.rest.PublicUrl;

/** The images that a user owns, for that user and administrators. */
@Path("users/{id}/images")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.USER, Role.Names.ARBITER, Role.Names.ADMIN})
public class UserImagesResource {

    @Inject
    ImageLibrary library;

    @Inject
    CurrentCaller caller;

    @Inject
    PublicUrl url;

    @Context
    UriInfo uri;

    @GET
    public Page<ImageRepresentation> list(@PathParam("id") UserId owner) {
        ListParameters asked = ListParameters.of(uri);
        BaseUrl base = url.base();
        return library.listOwnedBy(owner, caller.get(), asked.sort(), asked.page())
                .map(image -> ImageRepresentation.of(image, base));
    }
}
