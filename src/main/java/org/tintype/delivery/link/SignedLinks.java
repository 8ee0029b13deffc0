package org.tintype.delivery.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.tintype.account.Accounts;
import org.tintype.account.Caller;
import org.tintype.delivery.ContentPath;
import org.tintype.image.Catalogue;
import org.tintype.image.ImageId;
import org.tintype.image.ImageNotFound;
import org.tintype.image.LinkTerms;
import org.tintype.platform.failure.Forbidden;

/**
 * Links that show an image to whoever has them, without a token, by the leave of whoever has made them: never more than
 * that user may see at that moment. No link is kept; whether one holds is found out anew each time.
 */
@Singleton
public class SignedLinks {

    /** For those who may change the image. */
    static final Duration LONGEST_OF_MANAGERS = Duration.ofDays(7);

    /** For all others who may read it. */
    static final Duration LONGEST_OF_READERS = Duration.ofMinutes(5);

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final LinkKeys keys;
    private final Clock clock;

    @Inject
    public SignedLinks(Catalogue catalogue, Accounts accounts, LinkSettings settings, Clock clock) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.keys = settings.keys();
        this.clock = clock;
    }

    /**
     * Makes a link to an image that a caller may read.
     *
     * @param wish says what is wanted, once it is known how long the caller's links may hold, at most
     * @throws ImageNotFound if nothing is stored under the identifier
     * @throws Forbidden if the caller may not read it
     */
    public SignedLink make(Caller caller, ImageId id, Function<Duration, LinkWish> wish) {
        LinkTerms terms = catalogue.linkTerms(caller, id);
        LinkWish wanted = wish.apply(terms.managed() ? LONGEST_OF_MANAGERS : LONGEST_OF_READERS);
        LinkKey key = keys.current();
        LinkTicket ticket = new LinkTicket(
                id,
                wanted.format(),
                wanted.transform(),
                wanted.download(),
                caller.id(),
                key.id(),
                roundedUp(clock.instant().plus(wanted.validity())));
        return new SignedLink(ticket, key.sign(ticket.message(terms.generation())));
    }

    /**
     * Ends all links to an image that were made until now, whoever made them; for those who may change it.
     *
     * @throws ImageNotFound if nothing is stored under the identifier
     * @throws Forbidden if the caller may not change it
     */
    public void endAll(Caller caller, ImageId id) {
        catalogue.endLinks(caller, id);
    }

    /**
     * Returns who has made the link of a request for content, with the roles they have now. Whether they may still see what
     * it shows is asked as for every caller.
     *
     * @param query the request's query, nothing of it decoded
     * @throws Forbidden if the link is not one of ours, was changed, has expired or was ended, or its maker is shut out; it
     *     does not tell which
     */
    public Caller makerOf(ContentPath path, String query) {
        return SignedLink.read(path, query)
                .filter(this::isSigned)
                .map(SignedLink::ticket)
                .filter(ticket -> clock.instant().isBefore(ticket.expires()))
                .flatMap(ticket -> accounts.callerOf(ticket.maker()))
                .orElseThrow(() -> new Forbidden("The link is not right, or holds no more."));
    }

    private boolean isSigned(SignedLink link) {
        LinkTicket ticket = link.ticket();
        Optional<Integer> generation = catalogue.linkGeneration(ticket.image());
        return generation.isPresent()
                && keys.find(ticket.key())
                        .filter(key -> key.verifies(ticket.message(generation.get()), link.signature()))
                        .isPresent();
    }

    /** A link of a second holds a second. */
    private static Instant roundedUp(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(instant) ? second : second.plusSeconds(1);
    }
}
