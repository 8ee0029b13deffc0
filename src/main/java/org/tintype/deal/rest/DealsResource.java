package org.tintype.deal.rest;

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
import org.tintype.account.Role;
import org.tintype.account.rest.CurrentCaller;
import org.tintype.deal.DealBook;
import org.tintype.deal.DealId;
import org.tintype.deal.DealState;
import org.tintype.deal.Dispute;
import org.tintype.deal.Recorded;
import org.tintype.deal.SentMessage;
import org.tintype.platform.paging.Page;
import org.tintype.platform.rest.Members;
import org.tintype.platform.rest.Paging;
import org.tintype.platform.rest.PublicUrl;

/** Deals, with their messages and disputes. */
@Path("deals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.USER, Role.Names.ARBITER, Role.Names.ADMIN})
public class DealsResource {

    @Inject
    DealBook deals;

    @Inject
    CurrentCaller caller;

    @Inject
    PublicUrl url;

    @Context
    UriInfo uri;

    @POST
    public Response begin(Members body) {
        Recorded<DealState> begun = deals.begin(caller.get(), DealRequests.newDeal(body));
        DealRepresentation deal = DealRepresentation.of(begun.object());
        URI location = URI.create(url.base().resolve("api/v1/deals/" + deal.id()));
        return (begun.isNew() ? Response.created(location) : Response.ok())
                .entity(deal)
                .build();
    }

    @GET
    public Page<DealRepresentation> list() {
        return deals.list(caller.get(), Paging.of(uri)).map(DealRepresentation::of);
    }

    @GET
    @Path("{id}")
    public DealRepresentation describe(@PathParam("id") DealId id) {
        return DealRepresentation.of(deals.describe(caller.get(), id));
    }

    @POST
    @Path("{id}/messages")
    public Response send(@PathParam("id") DealId id, Members body) {
        Recorded<SentMessage> sent = deals.send(caller.get(), id, DealRequests.newMessage(body));
        return Response.status(sent.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(MessageRepresentation.of(sent.object()))
                .build();
    }

    @GET
    @Path("{id}/messages")
    public Page<MessageRepresentation> messages(@PathParam("id") DealId id) {
        return deals.messages(caller.get(), id, Paging.of(uri)).map(MessageRepresentation::of);
    }

    @POST
    @Path("{id}/dispute")
    public Response openDispute(@PathParam("id") DealId id, Members body) {
        Dispute dispute = deals.openDispute(caller.get(), id, DealRequests.newDispute(body));
        return Response.status(Response.Status.CREATED)
                .entity(DisputeRepresentation.of(dispute))
                .build();
    }

    @PATCH
    @Path("{id}/dispute")
    public DisputeRepresentation closeDispute(@PathParam("id") DealId id, Members body) {
        DealRequests.requireClosing(body);
        return DisputeRepresentation.of(deals.closeDispute(caller.get(), id));
    }
}
