package org.tintype.image;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tintype.access.AccessRules;
import org.tintype.access.OwnerObject;
import org.tintype.access.Protected;
import org.tintype.account.Caller;
import org.tintype.platform.data.UtcTimestamp;
import org.tintype.platform.failure.Forbidden;

/**
 * Takes GUIDs for whoever is first, within the transaction of the service that asks. Whoever claims, stores, removes or
 * attaches under a GUID holds its claim's lock first and those of access lists later; several claims in their order.
 */
@Singleton
public class Claiming {

    private final Claims claims;
    private final Images images;
    private final AccessRules access;
    private final Clock clock;

    @Inject
    public Claiming(Claims claims, Images images, AccessRules access, Clock clock) {
        this.claims = claims;
        this.images = images;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Takes a GUID that an image of the caller's is to be stored under.
     *
     * @throws Forbidden if it is somebody else's
     */
    void claimToFill(Caller caller, ImageId id) {
        requireOwn(caller, claim(caller, id));
    }

    /** Takes those of some GUIDs that nobody has for a caller, and holds all of them. */
    public Map<ImageId, Claim> claim(Caller caller, List<ImageId> ids) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparing(ImageId::value))
                .map(id -> claim(caller, id))
                .collect(Collectors.toUnmodifiableMap(Claim::id, Function.identity()));
    }

    /**
     * Attaches images to a new object of the caller's: what is theirs opens to the readers of the object, what is
     * somebody else's is quoted.
     *
     * @param claimed what {@link #claim(Caller, List)} returned
     * @throws Forbidden if not everybody who can read the object may read what is quoted already
     */
    public void attach(Caller caller, OwnerObject object, List<ImageId> ids, Map<ImageId, Claim> claimed) {
        for (ImageId id : ids) {
            Claim claim = claimed.get(id);
            if (claim == null) {
                throw new IllegalArgumentException("not claimed: " + id);
            }
            if (claim.owner().equals(caller.id())) {
                object.attach(id.value());
            } else {
                Protected thing =
                        images.find(id).<Protected>map(Function.identity()).orElse(claim);
                if (!access.mayQuote(object, thing)) {
                    throw new Forbidden("The image " + id + " is somebody else's, and not everybody here may see it.");
                }
                object.quote(id.value());
            }
        }
    }

    /**
     * Asks whether a GUID is free for a caller.
     *
     * @throws Forbidden if it is somebody else's
     */
    void requireFreeFor(Caller caller, ImageId id) {
        claims.find(id).ifPresent(claim -> requireOwn(caller, claim));
    }

    /** Holds a GUID that was claimed before. */
    void lock(ImageId id) {
        Claim ignored = held(id);
    }

    /** Holds a GUID that was claimed before, and ends all links to what is stored under it. */
    void endLinks(ImageId id) {
        held(id).endLinks();
    }

    /** Returns how often all links to what is stored under a GUID were ended; nothing where nobody has claimed it. */
    Optional<Integer> linkGeneration(ImageId id) {
        return claims.find(id).map(Claim::linkGeneration);
    }

    private Claim held(ImageId id) {
        return claims.lock(id).orElseThrow(() -> new ImageNotFound(id));
    }

    private Claim claim(Caller caller, ImageId id) {
        return claims.lock(id).orElseGet(() -> {
            Claim claim = new Claim(id, caller.id(), UtcTimestamp.now(clock));
            claims.add(claim);
            return claim;
        });
    }

    /**
     * Asks whether a claim, or the image under it, is a caller's.
     *
     * @throws Forbidden if it is somebody else's
     */
    void requireOwn(Caller caller, Protected thing) {
        if (!thing.owner().equals(caller.id())) {
            throw new Forbidden("This identifier is somebody else's.");
        }
    }
}
