package org.tintype.image.rest;

import jakarta.ws.rs.core.UriInfo;
import org.tintype.image.ImageSort;
import org.tintype.platform.paging.PageRequest;
import org.tintype.platform.rest.Paging;
import org.tintype.platform.rest.Parameters;

/** The parameters of lists of images: {@code sort}, and those of every list. */
record ListParameters(ImageSort sort, PageRequest page) {

    /**
     * Reads a request's parameters.
     *
     * @throws org.tintype.platform.failure.InvalidInput if any of them is wrong
     */
    static ListParameters of(UriInfo request) {
        Parameters query = Parameters.of(request);
        ImageSort sort = query.value("sort", ImageSort::parse).orElse(ImageSort.DEFAULT);
        PageRequest page = Paging.take(query);
        return query.finish(() -> new ListParameters(sort, page));
    }
}
