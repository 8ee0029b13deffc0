package org.tintype.deal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tintype.access.OwnerObject;
import org.tintype.account.Caller;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** The deals with their messages and disputes, as a collection. */
public interface Deals {

    Optional<Deal> find(DealId id);

    /** Finds a deal in which nobody else changes anything until the transaction is over. */
    Optional<Deal> lock(DealId id);

    /** Returns the deals that a caller may read, the newest first. */
    Page<Deal> readableBy(Caller caller, PageRequest page);

    /** Returns the messages of a deal, the oldest first, with their images. */
    List<Message> messages(DealId deal, PageRequest page);

    /** Finds the open dispute over a deal. */
    Optional<Dispute> openDispute(DealId deal);

    /** Returns the open disputes over some deals. */
    List<Dispute> openDisputes(Collection<DealId> deals);

    /** Adds a deal, a message or a dispute, and fails at once where its identifier is taken. */
    void add(OwnerObject object);
}
