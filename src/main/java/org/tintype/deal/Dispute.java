package org.tintype.deal;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tintype.access.OwnerObject;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserId;

/** A quarrel over a deal. While it is open its arbiter reads along, and what was attached is evidence. */
@Entity
@Table(name = "dispute")
@DiscriminatorValue(Dispute.KIND)
public class Dispute extends OwnerObject {

    static final String KIND = "dispute";

    static final String ARBITER = "arbiter";

    @Column(name = "deal_id")
    private UUID deal;

    @Column(name = "arbiter_id")
    private UUID arbiter;

    @Column(name = "opener_id")
    private UUID opener;

    private String reason;

    /** The deal for as long as the dispute is open, and nothing afterwards: unique, so that one is open at a time. */
    @Column(name = "open_deal_id")
    private @Nullable UUID openDeal;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected Dispute() {}

    /** Opens a dispute over a deal that has no open one. */
    Dispute(Deal deal, User arbiter, UserId opener, DisputeReason reason, Instant now) {
        super(UUID.randomUUID(), deal.readers(), now);
        this.deal = deal.guid();
        this.openDeal = deal.guid();
        this.arbiter = arbiter.id().value();
        this.opener = opener.value();
        this.reason = reason.text();
        readers().admit(arbiter, ARBITER, Role.ARBITER);
        readers().hold();
    }

    /** Closes the dispute: its arbiter sees nothing more, and evidence is the owners' again. */
    void close(Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("closed already");
        }
        openDeal = null;
        closedAt = now;
        readers().dismiss(ARBITER);
        readers().release();
    }

    @Override
    public String kind() {
        return KIND;
    }

    public DealId deal() {
        return new DealId(deal);
    }

    public UserId arbiter() {
        return new UserId(arbiter);
    }

    public UserId opener() {
        return new UserId(opener);
    }

    public DisputeReason reason() {
        return new DisputeReason(reason);
    }

    public boolean isOpen() {
        return openDeal != null;
    }

    public Instant openedAt() {
        return createdAt();
    }

    /** Returns when the dispute was closed, if it was. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
