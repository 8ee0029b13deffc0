package org.tintype.image.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.tintype.account.Role;
import org.tintype.account.rest.CurrentCaller;
import org.tintype.blob.Spool;
import org.tintype.blob.SpooledFile;
import org.tintype.image.Image;
import org.tintype.image.ImageId;
import org.tintype.image.ImageLibrary;
import org.tintype.image.IntakeSettings;
import org.tintype.image.RevisionOutdated;
import org.tintype.image.Upload;
import org.tintype.platform.paging.Page;
import org.tintype.platform.rest.Members;
import org.tintype.platform.rest.Paging;
import org.tintype.platform.rest.PublicUrl;
import org.tintype.platform.rest.Tagged;

/** The image resource. */
@Path("images")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.USER, Role.Names.ARBITER, Role.Names.ADMIN})
public class ImagesResource {

    @Inject
    ImageLibrary library;

    @Inject
    Spool spool;

    @Inject
    IntakeSettings settings;

    @Inject
    UploadBody body;

    @Inject
    CurrentCaller caller;

    @Inject
    PublicUrl url;

    @Context
    UriInfo uri;

    @POST
    @Path("upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BoundedBody
    public Response upload(List<EntityPart> parts) throws IOException {
        try (SpooledFile file = spool.create()) {
            UploadForm form = UploadForm.read(parts, file, settings.maxBytes());
            body.requireDigests();
            return created(library.accept(caller.get(), form.id(), form.upload(), form.labels()));
        }
    }

    @POST
    @Path("{id}/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BoundedBody
    public Response replace(@PathParam("id") ImageId id, @Context HttpHeaders headers, List<EntityPart> parts)
            throws IOException {
        try (SpooledFile file = spool.create()) {
            Upload upload = UploadForm.readReplacement(parts, file, settings.maxBytes());
            body.requireDigests();
            return created(library.replace(caller.get(), id, IfMatch.of(headers), upload));
        }
    }

    @GET
    public Page<ImageRepresentation> list() {
        ListParameters asked = ListParameters.of(uri);
        return library.list(caller.get(), asked.sort(), asked.page()).map(this::represent);
    }

    @GET
    @Path("{id}")
    public Tagged<ImageRepresentation> describe(@PathParam("id") ImageId id, @Context HttpHeaders headers) {
        Image image = library.describe(caller.get(), id);
        if (!IfMatch.of(headers).test(image.revision())) {
            throw new RevisionOutdated();
        }
        return tagged(image);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Tagged<ImageRepresentation> modify(@PathParam("id") ImageId id, @Context HttpHeaders headers, Members body) {
        return tagged(library.modify(caller.get(), id, IfMatch.of(headers), ImageRequests.change(body)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") ImageId id, @Context HttpHeaders headers) {
        library.delete(caller.get(), id, IfMatch.of(headers));
    }

    @GET
    @Path("{id}/access")
    public Page<GrantRepresentation> explain(@PathParam("id") ImageId id) {
        return library.grants(caller.get(), id, Paging.of(uri)).map(GrantRepresentation::of);
    }

    private Response created(Image image) {
        return Response.created(URI.create(url.base().resolve("api/v1/images/" + image.id())))
                .entity(tagged(image))
                .build();
    }

    private Tagged<ImageRepresentation> tagged(Image image) {
        return new Tagged<>(image.revision().text(), represent(image));
    }

    private ImageRepresentation represent(Image image) {
        return ImageRepresentation.of(image, url.base());
    }
}
