package org.tintype.platform.rest;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tintype.platform.paging.Page;

/**
 * The header field {@code Link} of a page: the absolute URLs of the first, the previous, the next and the last page, with
 * everything else that the request asked for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
final class PageLinks {

    private final String list;
    private final int size;
    private final List<String> links = new ArrayList<>();

    private PageLinks(String list, int size) {
        this.list = list;
        this.size = size;
    }

    /** Returns the field's value. */
    static String of(Page<?> page, UriInfo request, BaseUrl base) {
        PageLinks links = new PageLinks(list(request, base), page.request().size());
        long last = Math.max(0, page.request().pagesOf(page.total()) - 1);
        int number = page.request().number();
        links.add("first", 0);
        if (number > 0) {
            links.add("prev", Math.min(number - 1, last));
        }
        if (number < last) {
            links.add("next", number + 1L);
        }
        links.add("last", last);
        return String.join(", ", links.links);
    }

    private void add(String relation, long number) {
        links.add('<' + list + Paging.PAGE + '=' + number + '&' + Paging.PER_PAGE + '=' + size + ">; rel=\"" + relation
                + '"');
    }

    /** Returns the URL of the list, as far as it is the same for all pages. */
    private static String list(UriInfo request, BaseUrl base) {
        // In ASCII and as it came: what is percent-encoded stays so, and nothing can end the URL before its time.
        URI uri = URI.create(request.getRequestUri().toASCIIString());
        String below = request.getBaseUri().relativize(uri).getRawPath();
        String others = Stream.of(uri)
                .filter(any -> any.getRawQuery() != null)
                .flatMap(any -> Arrays.stream(any.getRawQuery().split("&")))
                .filter(parameter -> !parameter.isEmpty() && !isOfPaging(parameter))
                .map(parameter -> parameter + '&')
                .collect(Collectors.joining());
        return base.resolve(RestApplication.PATH + '/' + below) + '?' + others;
    }

    private static boolean isOfPaging(String parameter) {
        String name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
        return name.equals(Paging.PAGE) || name.equals(Paging.PER_PAGE);
    }
}
