package org.tintype.platform.rest;

import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.paging.PageRequest;

/** The parameters {@code page} and {@code perPage} of lists. Each has a default, so either may stand alone. */
public final class Paging {

    static final String PAGE = "page";
    static final String PER_PAGE = "perPage";

    private Paging() {}

    /**
     * Returns which part of a list a request asks for.
     *
     * @throws InvalidInput if a parameter is no number of its range, empty, or there twice
     */
    public static PageRequest of(UriInfo request) {
        Parameters query = Parameters.of(request);
        PageRequest page = take(query);
        return query.finish(() -> page);
    }

    /** Takes both parameters, the default of each where it is wrong; {@link Parameters#finish} tells. */
    public static PageRequest take(Parameters query) {
        Optional<Integer> number = query.number(PAGE, 0, PageRequest.MAX_NUMBER);
        Optional<Integer> size = query.number(PER_PAGE, 1, PageRequest.MAX_SIZE);
        return new PageRequest(number.orElse(PageRequest.FIRST.number()), size.orElse(PageRequest.FIRST.size()));
    }
}
