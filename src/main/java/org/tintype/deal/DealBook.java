package org.tintype.deal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tintype.access.AccessRules;
import org.tintype.access.Attachments;
import org.tintype.access.OwnerObject;
import org.tintype.account.Accounts;
import org.tintype.account.Caller;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.image.Catalogue;
import org.tintype.image.Claim;
import org.tintype.image.Claiming;
import org.tintype.image.ImageId;
import org.tintype.platform.data.Contested;
import org.tintype.platform.data.UtcTimestamp;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/**
 * Deals, messages and disputes. What changes a deal holds its access list, so that it happens before or after any other
 * change of the deal, and of the images in it.
 */
@Singleton
public class DealBook {

    private final Deals deals;
    private final Attachments objects;
    private final Claiming claiming;
    private final Catalogue images;
    private final Accounts accounts;
    private final AccessRules access;
    private final Clock clock;

    @Inject
    public DealBook(
            Deals deals,
            Attachments objects,
            Claiming claiming,
            Catalogue images,
            Accounts accounts,
            AccessRules access,
            Clock clock) {
        this.deals = deals;
        this.objects = objects;
        this.claiming = claiming;
        this.images = images;
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Begins a deal that the caller takes part in; administrators may begin any.
     *
     * @return the deal, or the same one that the caller has begun before
     * @throws Forbidden if it is a deal of others
     * @throws InvalidInput if there are no two different users
     * @throws IdTaken if anything else stands under its identifier
     */
    @Contested
    @Transactional
    public Recorded<DealState> begin(Caller caller, NewDeal request) {
        Optional<User> seller = accounts.find(request.seller());
        Optional<User> buyer = accounts.find(request.buyer());
        requireTwo(request, seller, buyer);
        if (!caller.isAdmin() && !request.isOf(caller.id())) {
            throw new Forbidden("You can begin deals of your own only.");
        }
        DealId id = request.id().orElseGet(DealId::random);
        Optional<OwnerObject> earlier = objects.find(id.value());
        if (earlier.isPresent()) {
            return new Recorded<>(state(sameDeal(earlier.get(), caller, request)), false);
        }
        Deal deal = new Deal(
                id, request.title(), seller.orElseThrow(), buyer.orElseThrow(), caller.id(), UtcTimestamp.now(clock));
        deals.add(deal);
        return new Recorded<>(new DealState(deal, Optional.empty()), true);
    }

    /**
     * Returns a deal.
     *
     * @throws DealNotFound if there is none
     * @throws Forbidden if the caller may not read it
     */
    @Transactional
    public DealState describe(Caller caller, DealId id) {
        return state(readable(caller, id));
    }

    /** Returns the deals that a caller may read, the newest first. */
    @Transactional
    public Page<DealState> list(Caller caller, PageRequest request) {
        Page<Deal> page = deals.readableBy(caller, request);
        Map<DealId, Dispute> disputes = deals
                .openDisputes(page.content().stream().map(Deal::id).toList())
                .stream()
                .collect(Collectors.toMap(Dispute::deal, Function.identity()));
        return page.map(deal -> new DealState(deal, Optional.ofNullable(disputes.get(deal.id()))));
    }

    /**
     * Sends a message: attaches its images, and reserves those GUIDs of them that nobody has. All of it happens, or
     * nothing.
     *
     * @return the message, or the same one that the caller has sent before
     * @throws DealNotFound if there is no such deal
     * @throws Forbidden if the caller may not write in it, or names an image of somebody else's that is not everybody's
     *     there
     * @throws IdTaken if anything else stands under the message's identifier
     */
    @Contested
    @Transactional
    public Recorded<SentMessage> send(Caller caller, DealId in, NewMessage request) {
        Map<ImageId, Claim> claimed = claiming.claim(caller, request.images());
        Deal deal = deals.lock(in).orElseThrow(() -> new DealNotFound(in));
        access.requireWrite(caller, deal);
        MessageId id = request.id().orElseGet(MessageId::random);
        Optional<OwnerObject> earlier = objects.find(id.value());
        if (earlier.isPresent()) {
            return new Recorded<>(sent(sameMessage(earlier.get(), caller, in, request)), false);
        }
        Message message = deal.write(id, caller.id(), request.text(), UtcTimestamp.now(clock));
        claiming.attach(caller, message, request.images(), claimed);
        deals.add(message);
        return new Recorded<>(sent(message), true);
    }

    /**
     * Returns the messages of a deal, the oldest first.
     *
     * @throws DealNotFound if there is no such deal
     * @throws Forbidden if the caller may not read it
     */
    @Transactional
    public Page<SentMessage> messages(Caller caller, DealId in, PageRequest request) {
        Deal deal = readable(caller, in);
        List<Message> messages = deals.messages(in, request);
        Set<ImageId> stored = images.stored(messages.stream()
                .flatMap(message -> message.imageIds().stream())
                .collect(Collectors.toUnmodifiableSet()));
        return new Page<>(messages, request, deal.messageCount()).map(message -> new SentMessage(message, stored));
    }

    /**
     * Opens a dispute, for the seller, the buyer and administrators.
     *
     * @throws DealNotFound if there is no such deal
     * @throws Forbidden if the caller is none of them
     * @throws InvalidInput if the arbiter cannot be one here
     * @throws DisputeOpenAlready if one is open
     */
    @Contested
    @Transactional
    public Dispute openDispute(Caller caller, DealId over, NewDispute request) {
        Deal deal = deals.lock(over).orElseThrow(() -> new DealNotFound(over));
        if (!caller.isAdmin() && !deal.isParty(caller.id())) {
            throw new Forbidden("You may not open a dispute over this deal.");
        }
        User arbiter = accounts.find(request.arbiter())
                .filter(user -> user.roles().contains(Role.ARBITER) && !user.isDisabled())
                .orElseThrow(() -> wrongArbiter("must be the id of an arbiter"));
        if (deal.isParty(arbiter.id())) {
            throw wrongArbiter("must be neither seller nor buyer");
        }
        if (deals.openDispute(over).isPresent()) {
            throw new DisputeOpenAlready(over);
        }
        Dispute dispute = new Dispute(deal, arbiter, caller.id(), request.reason(), UtcTimestamp.now(clock));
        deals.add(dispute);
        return dispute;
    }

    /**
     * Closes the open dispute over a deal, for its arbiter and administrators.
     *
     * @throws DealNotFound if there is no such deal
     * @throws Forbidden if the caller is none of them
     * @throws DisputeNotFound if no dispute is open
     */
    @Contested
    @Transactional
    public Dispute closeDispute(Caller caller, DealId over) {
        Deal deal = deals.lock(over).orElseThrow(() -> new DealNotFound(over));
        if (!caller.isAdmin() && !deal.readers().partOf(caller).equals(Optional.of(Dispute.ARBITER))) {
            throw new Forbidden("You may not close a dispute over this deal.");
        }
        Dispute dispute = deals.openDispute(over).orElseThrow(() -> new DisputeNotFound(over));
        dispute.close(UtcTimestamp.now(clock));
        return dispute;
    }

    private static void requireTwo(NewDeal request, Optional<User> seller, Optional<User> buyer) {
        List<FieldError> errors = new ArrayList<>();
        if (seller.isEmpty()) {
            errors.add(FieldError.ofField("seller", "must be the id of a user"));
        }
        if (buyer.isEmpty()) {
            errors.add(FieldError.ofField("buyer", "must be the id of a user"));
        }
        if (request.seller().equals(request.buyer())) {
            errors.add(FieldError.ofField("buyer", "must be somebody else than the seller"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private Deal readable(Caller caller, DealId id) {
        Deal deal = deals.find(id).orElseThrow(() -> new DealNotFound(id));
        access.requireRead(caller, deal);
        return deal;
    }

    private DealState state(Deal deal) {
        return new DealState(deal, deals.openDispute(deal.id()));
    }

    private SentMessage sent(Message message) {
        return new SentMessage(message, images.stored(Set.copyOf(message.imageIds())));
    }

    private static Deal sameDeal(OwnerObject earlier, Caller caller, NewDeal request) {
        if (earlier instanceof Deal deal && deal.isMeantBy(caller.id(), request)) {
            return deal;
        }
        throw new IdTaken();
    }

    private static Message sameMessage(OwnerObject earlier, Caller caller, DealId in, NewMessage request) {
        if (earlier instanceof Message message && message.isMeantBy(caller.id(), in, request)) {
            return message;
        }
        throw new IdTaken();
    }

    private static InvalidInput wrongArbiter(String message) {
        return new InvalidInput(FieldError.ofField("arbiter", message));
    }
}
