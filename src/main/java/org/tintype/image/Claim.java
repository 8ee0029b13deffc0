package org.tintype.image;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tintype.access.Protected;
import org.tintype.account.UserId;

/**
 * Whose a GUID is: of whoever first stored an image under it, or first named it in an object of theirs, which reserves it.
 * A claim outlives the image, so that nobody else can ever fill the GUID.
 */
@Entity
@Table(name = "image_claim")
public class Claim implements Protected {

    @Id
    private UUID id;

    @Column(name = "owner_id")
    private UUID owner;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    /** Counts how often all links to what is stored here were ended: a link of an earlier generation no longer holds. */
    @Column(name = "link_generation")
    private int linkGeneration;

    protected Claim() {}

    public Claim(ImageId id, UserId owner, Instant claimedAt) {
        this.id = id.value();
        this.owner = owner.value();
        this.claimedAt = claimedAt;
    }

    /** Ends all links that were made until now. */
    void endLinks() {
        linkGeneration++;
    }

    int linkGeneration() {
        return linkGeneration;
    }

    public ImageId id() {
        return new ImageId(id);
    }

    @Override
    public UUID guid() {
        return id;
    }

    @Override
    public UserId owner() {
        return new UserId(owner);
    }

    /** Returns false: what is not stored has nobody's permission to be seen. */
    @Override
    public boolean isPublic() {
        return false;
    }
}
