package org.tintype.delivery.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tintype.delivery.Studio;
import org.tintype.image.IntakeSettings;

/** What the service can do, for clients that ask before they send; open to everybody. */
@Path("capabilities")
@Produces(MediaType.APPLICATION_JSON)
public class CapabilitiesResource {

    @Inject
    IntakeSettings settings;

    @Inject
    Studio studio;

    @GET
    @PermitAll
    public CapabilitiesRepresentation describe() {
        return CapabilitiesRepresentation.of(settings, studio);
    }
}
