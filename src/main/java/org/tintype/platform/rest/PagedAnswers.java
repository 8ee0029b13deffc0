package org.tintype.platform.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.tintype.platform.paging.Page;

/** Answers a {@link Page} with a JSON array of its entries; how many there are and where the others are is in the header. */
@Provider
public class PagedAnswers implements ContainerResponseFilter {

    static final String TOTAL = "X-Total-Count";

    @Inject
    PublicUrl url;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Page<?> page) {
            answer.getHeaders().putSingle(TOTAL, page.total());
            answer.getHeaders().putSingle(HttpHeaders.LINK, PageLinks.of(page, request.getUriInfo(), url.base()));
            answer.setEntity(new GenericEntity<List<?>>(page.content()) {});
        }
    }
}
