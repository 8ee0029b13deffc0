package org.tintype.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Answers a {@link Tagged} with its entity and its tag, and with neither body where the client has that state already. */
@Provider
@Priority(TaggedAnswers.BEFORE_THE_OTHERS)
public class TaggedAnswers implements ContainerResponseFilter {

    /** Filters of answers run from the highest priority to the lowest. */
    static final int BEFORE_THE_OTHERS = jakarta.ws.rs.Priorities.USER + 100;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!(answer.getEntity() instanceof Tagged<?> tagged)) {
            return;
        }
        answer.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tagged.tag()));
        answer.setEntity(tagged.entity());
        boolean isRead = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (isRead && isKnown(tagged.tag(), request)) {
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
            answer.setEntity(null);
        }
    }

    private static boolean isKnown(String tag, ContainerRequestContext request) {
        return EntityTags.of(request.getHeaders().getOrDefault(HttpHeaders.IF_NONE_MATCH, List.of()))
                .filter(tags -> tags.nameWeakly(tag))
                .isPresent();
    }
}
