package org.tintype.image;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tintype.access.AccessRules;
import org.tintype.account.Accounts;
import org.tintype.account.Caller;
import org.tintype.blob.Digest;
import org.tintype.platform.failure.Forbidden;

/** The records of images, in short transactions: no pixel and no blob moves while one is open. */
@Singleton
public class Catalogue {

    private final Images images;
    private final Accounts accounts;
    private final AccessRules access;
    private final Clock clock;

    @Inject
    public Catalogue(Images images, Accounts accounts, AccessRules access, Clock clock) {
        this.images = images;
        this.accounts = accounts;
        this.access = access;
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
        return readable(caller, images.find(id).orElseThrow(() -> new ImageNotFound(id)));
    }

    /** As {@link #read(Caller, ImageId)}, by name. */
    @Transactional
    public Image read(Caller caller, ImageName name) {
        return readable(caller, images.find(name).orElseThrow(() -> new ImageNotFound(name)));
    }

    /**
     * Returns the image that an upload is a retry of, or nothing where the identifier is free for the caller.
     *
     * @param uploaded the digest of the bytes that were uploaded
     * @throws Forbidden if the identifier is somebody else's
     * @throws ImageIdTaken if the caller has stored other content under it
     */
    @Transactional
    public Optional<Image> retryOf(Caller caller, ImageId id, Digest uploaded) {
        Optional<Image> taken = images.find(id);
        taken.ifPresent(image -> {
            if (!image.owner().equals(caller.id())) {
                throw new Forbidden("This identifier is somebody else's.");
            }
            if (!image.content().uploaded().equals(uploaded)) {
                throw new ImageIdTaken(id);
            }
        });
        return taken;
    }

    /** Records an image whose content and preview are in the store. */
    @Transactional
    public Image record(Caller caller, ImageId id, Labels labels, Content content) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Image image = new Image(id, accounts.get(caller.id()), labels, content, now);
        images.add(image);
        return image;
    }

    private Image readable(Caller caller, Image image) {
        access.requireRead(caller, image);
        return image;
    }
}
