package org.tintype.image;

import jakarta.persistence.EntityExistsException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tintype.account.People;

/** Claims in memory; another may come first at the last moment. */
public final class InMemoryClaims implements Claims {

    private final Map<ImageId, Claim> claims = new LinkedHashMap<>();
    private final InMemoryImages images;
    private @Nullable Image rival;
    private @Nullable Image follower;

    public InMemoryClaims(InMemoryImages images) {
        this.images = images;
    }

    /** Lets somebody else store this image right before the next claim is held. */
    void letFirst(Image first) {
        rival = first;
    }

    /** Lets somebody else store this image right after the next claim was looked for. */
    void letFollow(Image next) {
        follower = next;
    }

    /** Stores an image, and claims its identifier. */
    public void store(Image image) {
        images.add(image);
        add(new Claim(image.id(), image.owner(), People.NOW));
    }

    @Override
    public Optional<Claim> find(ImageId id) {
        Optional<Claim> found = Optional.ofNullable(claims.get(id));
        Image next = follower;
        if (next != null) {
            follower = null;
            store(next);
        }
        return found;
    }

    @Override
    public Optional<Claim> lock(ImageId id) {
        Image first = rival;
        if (first != null) {
            rival = null;
            store(first);
        }
        return find(id);
    }

    @Override
    public void add(Claim claim) {
        if (claims.putIfAbsent(claim.id(), claim) != null) {
            throw new EntityExistsException("primary key");
        }
    }
}
