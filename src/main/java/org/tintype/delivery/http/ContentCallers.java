package org.tintype.delivery.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tintype.account.Caller;
import org.tintype.account.rest.JwtCallers;
import org.tintype.delivery.ContentPath;
import org.tintype.delivery.link.SignedLink;
import org.tintype.delivery.link.SignedLinks;
import org.tintype.platform.failure.Forbidden;

/** On whose behalf a request asks for content. */
@Singleton
public class ContentCallers {

    private final JwtCallers tokens;
    private final SignedLinks links;

    @Inject
    public ContentCallers(JwtCallers tokens, SignedLinks links) {
        this.tokens = tokens;
        this.links = links;
    }

    /**
     * Returns the maker of the link that a request is for, whatever token comes with it, or else the user behind the token.
     *
     * @return nothing where it is no link, and there is no token that holds
     * @throws Forbidden if it is a link that does not hold
     */
    Optional<Caller> callerOf(ContentPath path, HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null && SignedLink.isMeantBy(query)) {
            return Optional.of(links.makerOf(path, query));
        }
        return tokens.callerOf(request.getUserPrincipal());
    }
}
