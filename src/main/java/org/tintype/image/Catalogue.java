package org.tintype.image;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tintype.access.AccessRules;
import org.tintype.access.Grant;
import org.tintype.access.HeldAsEvidence;
import org.tintype.account.Accounts;
import org.tintype.account.Caller;
import org.tintype.account.User;
import org.tintype.account.UserId;
import org.tintype.account.UserNotFound;
import org.tintype.blob.BlobRegister;
import org.tintype.blob.Digest;
import org.tintype.platform.data.Contested;
import org.tintype.platform.data.UtcTimestamp;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.failure.TooBusy;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** The records of images, in short transactions: no pixel and no blob moves while one is open. */
@Singleton
public class Catalogue {

    private final Images images;
    private final Accounts accounts;
    private final Claiming claiming;
    private final AccessRules access;
    private final BlobRegister blobs;
    private final Clock clock;

    @Inject
    public Catalogue(
            Images images, Accounts accounts, Claiming claiming, AccessRules access, BlobRegister blobs, Clock clock) {
        this.images = images;
        this.accounts = accounts;
        this.claiming = claiming;
        this.access = access;
        this.blobs = blobs;
        this.clock = clock;
    }

    /**
     * Returns an image that a caller may read.
     *
     * @throws ImageNotFound if nothing is stored under the identifier
     * @throws Forbidden if the caller may not read it
     */
    @Transactional
    public Image read(Caller caller, ImageId id) {
        return readable(caller, get(id));
    }

    /** As {@link #read(Caller, ImageId)}, by name. */
    @Transactional
    public Image read(Caller caller, ImageName name) {
        return readable(caller, images.find(name).orElseThrow(() -> new ImageNotFound(name)));
    }

    /** Returns an image that its owner has made public, whoever asks. */
    @Transactional
    public Optional<Image> findPublic(ImageId id) {
        return images.find(id).filter(Image::isPublic);
    }

    /** As {@link #findPublic(ImageId)}, by name. */
    @Transactional
    public Optional<Image> findPublic(ImageName name) {
        return images.find(name).filter(Image::isPublic);
    }

    /**
     * Returns the image that an upload is a retry of, or nothing where the identifier is free for the caller.
     *
     * @param uploaded the digest of the bytes that were uploaded
     * @throws Forbidden if the identifier is somebody else's
     * @throws ImageIdTaken if the caller has stored other content under it
     * @throws HeldAsEvidence if that content is evidence in an open dispute
     */
    @Transactional
    public Optional<Image> retryOf(Caller caller, ImageId id, Digest uploaded) {
        claiming.requireFreeFor(caller, id);
        return takenBy(caller, id, uploaded);
    }

    /**
     * Records an image whose content and preview are in the store, unless the same was recorded in the meantime.
     *
     * @return the new image, or the one that this upload turned out to be a retry of
     * @throws Forbidden if the identifier is somebody else's by now
     * @throws ImageIdTaken if the caller has stored other content under it by now
     * @throws TooBusy if content and preview may be gone from the store again
     */
    @Contested
    @Transactional
    public Image record(Caller caller, ImageId id, Labels labels, Stored stored) {
        User owner = accounts.get(caller.id());
        claiming.claimToFill(caller, id);
        return takenBy(caller, id, stored.content().uploaded()).orElseGet(() -> {
            blobs.keep(stored.announcement());
            Image image = new Image(id, owner, labels, stored.content(), UtcTimestamp.now(clock));
            images.add(image);
            return image;
        });
    }

    /**
     * Returns a part of the images that a caller may read. Those that are not for everybody's eyes are left out while the
     * caller's filter is on, unless they are the caller's.
     */
    @Transactional
    public Page<Image> list(Caller caller, ImageSort sort, PageRequest page) {
        boolean sparing = accounts.get(caller.id()).hasMatureContentFilter();
        return images.list(ImageListing.of(caller, sparing, sort), page);
    }

    /**
     * Returns a part of the images that a user owns, for that user and administrators.
     *
     * @throws UserNotFound if there is no such user
     * @throws Forbidden if the caller is neither
     */
    @Transactional
    public Page<Image> listOwnedBy(UserId owner, Caller caller, ImageSort sort, PageRequest page) {
        User user = accounts.get(owner);
        access.requireReadAllOf(user.id(), caller);
        return images.list(ImageListing.ownedBy(owner, caller, sort), page);
    }

    /**
     * Says something else about an image, for those who may change it.
     *
     * @param expected which states of the image the change is meant for
     * @throws ImageNotFound if nothing is stored under the identifier
     * @throws Forbidden if the caller may not change it
     * @throws RevisionOutdated if it is in none of those states
     */
    @Contested
    @Transactional
    public Image modify(Caller caller, ImageId id, Predicate<Revision> expected, ImageChange change) {
        Image image = lockToChange(caller, id, expected);
        image.apply(change, UtcTimestamp.now(clock));
        return image;
    }

    /**
     * Asks whether a caller may replace the content of an image.
     *
     * @param expected which states of the image the replacement is meant for
     * @throws RevisionOutdated if it is in none of those states
     * @throws ImageNotFound if nothing is stored under the identifier
     * @throws Forbidden if the caller may not change it
     * @throws HeldAsEvidence if it is evidence in an open dispute
     */
    @Transactional
    public void requireReplaceable(Caller caller, ImageId id, Predicate<Revision> expected) {
        Image image = get(id);
        access.requireModify(caller, image);
        requireExpected(image, expected);
        access.requireReleasedSoFar(caller, image);
    }

    /**
     * Shows other content, which is in the store; throws as {@link #requireReplaceable}.
     *
     * @throws TooBusy if content and preview may be gone from the store again
     */
    @Contested
    @Transactional
    public Image replace(Caller caller, ImageId id, Predicate<Revision> expected, Stored stored) {
        Image image = lockToChange(caller, id, expected);
        access.requireReleased(caller, image);
        blobs.exchange(image.content().blobs(), stored.announcement());
        image.replace(stored.content(), UtcTimestamp.now(clock));
        return image;
    }

    /** Removes an image, whose identifier stays its owner's; throws as {@link #requireReplaceable}. */
    @Contested
    @Transactional
    public void delete(Caller caller, ImageId id, Predicate<Revision> expected) {
        Image image = lockToChange(caller, id, expected);
        access.requireReleased(caller, image);
        blobs.release(image.content().blobs());
        images.remove(image);
        // Whatever its owner stores under the GUID later is another image.
        claiming.endLinks(id);
    }

    /**
     * Returns what a caller may make links to an image by.
     *
     * @throws ImageNotFound if nothing is stored under the identifier
     * @throws Forbidden if the caller may not read it
     */
    @Transactional
    public LinkTerms linkTerms(Caller caller, ImageId id) {
        Image image = readable(caller, get(id));
        return new LinkTerms(
                claiming.linkGeneration(id).orElseThrow(() -> new ImageNotFound(id)), access.mayModify(caller, image));
    }

    /** Returns how often all links to an image were ended; nothing where there never was one. */
    @Transactional
    public Optional<Integer> linkGeneration(ImageId id) {
        return claiming.linkGeneration(id);
    }

    /**
     * Ends all links to an image that were made until now. It stays in the state that it is in.
     *
     * @throws ImageNotFound if nothing is stored under the identifier
     * @throws Forbidden if the caller may not change it
     */
    @Contested
    @Transactional
    public void endLinks(Caller caller, ImageId id) {
        Image image = lockToChange(caller, id, Revision.ANY);
        claiming.endLinks(image.id());
    }

    /** Returns those of some GUIDs that an image is stored under. */
    @Transactional
    public Set<ImageId> stored(Set<ImageId> ids) {
        return images.stored(ids);
    }

    /**
     * Returns who may read an image now, and why, for those who may change it.
     *
     * @throws ImageNotFound if nothing is stored under the identifier
     * @throws Forbidden if the caller may not change it
     */
    @Transactional
    public Page<Grant> grants(Caller caller, ImageId id, PageRequest page) {
        Image image = get(id);
        access.requireModify(caller, image);
        return access.grants(image, image.user(), page);
    }

    private Optional<Image> takenBy(Caller caller, ImageId id, Digest uploaded) {
        Optional<Image> taken = images.find(id);
        taken.ifPresent(image -> {
            // Somebody else may have come since the claim was looked for.
            claiming.requireOwn(caller, image);
            if (!image.isRetry(uploaded)) {
                access.requireReleasedSoFar(caller, image);
                throw new ImageIdTaken(id);
            }
        });
        return taken;
    }

    private Image lockToChange(Caller caller, ImageId id, Predicate<Revision> expected) {
        claiming.lock(id);
        Image image = get(id);
        access.requireModify(caller, image);
        requireExpected(image, expected);
        return image;
    }

    private static void requireExpected(Image image, Predicate<Revision> expected) {
        if (!expected.test(image.revision())) {
            throw new RevisionOutdated();
        }
    }

    private Image get(ImageId id) {
        return images.find(id).orElseThrow(() -> new ImageNotFound(id));
    }

    private Image readable(Caller caller, Image image) {
        access.requireRead(caller, image);
        return image;
    }
}
