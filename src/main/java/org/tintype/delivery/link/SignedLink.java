package org.tintype.delivery.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tintype.account.UserId;
import org.tintype.delivery.ContentPath;
import org.tintype.image.ImageId;

/**
 * A link: {@code <id>[.<format>]?[transform=…&][dl=true&]maker=…&key=…&expires=…&signature=…}.
 *
 * @param ticket what it says
 * @param signature what vouches for that, if it is the right one
 */
public record SignedLink(LinkTicket ticket, String signature) {

    private static final String SIGNATURE = "signature";
    private static final Set<String> NAMES = Set.of(LinkTicket.MAKER, LinkTicket.KEY, LinkTicket.EXPIRES, SIGNATURE);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    /** Returns whether the query of a request for content is that of a link, or of what is left of one. */
    public static boolean isMeantBy(String query) {
        return pairs(query).anyMatch(pair -> NAMES.contains(nameOf(pair)));
    }

    /**
     * Reads a link as it came over the wire. The order of its parameters does not matter. All else does: whatever would not
     * be written like that is no link, so that nobody who reads the request after this can take it for something else.
     *
     * @param query the query, nothing of it decoded
     * @return nothing, if it is none
     */
    static Optional<SignedLink> read(ContentPath path, String query) {
        Map<String, String> values = new HashMap<>();
        pairs(query).forEach(pair -> values.put(nameOf(pair), pair.substring(pair.indexOf('=') + 1)));
        try {
            String expires = values.getOrDefault(LinkTicket.EXPIRES, "");
            if (!SECONDS.matcher(expires).matches()) {
                return Optional.empty();
            }
            LinkTicket ticket = new LinkTicket(
                    ImageId.fromString(path.image()),
                    path.format(),
                    Optional.ofNullable(values.get(LinkTicket.TRANSFORM))
                            .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8)),
                    values.containsKey(LinkTicket.DOWNLOAD),
                    UserId.fromString(values.getOrDefault(LinkTicket.MAKER, "")),
                    values.getOrDefault(LinkTicket.KEY, ""),
                    Instant.ofEpochSecond(Long.parseLong(expires)));
            return Optional.of(new SignedLink(ticket, values.getOrDefault(SIGNATURE, "")))
                    .filter(link -> link.isWritten(path, query));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // No identifier, or an escape that is none.
        }
    }

    /** Returns the link as a reference relative to the root of the service. */
    public String reference() {
        return ticket.path() + '?' + parameters().collect(Collectors.joining("&"));
    }

    private boolean isWritten(ContentPath path, String query) {
        List<String> given = pairs(query).toList();
        String image = path.image() + path.format().map(word -> '.' + word).orElse("");
        return ticket.path().equals(image)
                && new HashSet<>(given).equals(parameters().collect(Collectors.toSet()))
                && given.size() == parameters().count();
    }

    private Stream<String> parameters() {
        return Stream.concat(ticket.parameters().stream(), Stream.of(SIGNATURE + '=' + signature));
    }

    private static Stream<String> pairs(String query) {
        return Stream.of(query.split("&", -1));
    }

    private static String nameOf(String pair) {
        int end = pair.indexOf('=');
        return end < 0 ? pair : pair.substring(0, end);
    }

    /** Leaves the signature out, so that it cannot end in a log. */
    @Override
    public String toString() {
        return "SignedLink[" + ticket + "]";
    }
}
