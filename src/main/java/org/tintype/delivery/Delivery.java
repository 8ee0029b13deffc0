package org.tintype.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;
import org.tintype.account.Caller;
import org.tintype.blob.BlobFile;
import org.tintype.blob.BlobStore;
import org.tintype.blob.Derivative;
import org.tintype.delivery.Delivered.Audience;
import org.tintype.image.Content;
import org.tintype.image.Image;
import org.tintype.image.ImageId;
import org.tintype.image.ImageLibrary;
import org.tintype.image.ImageName;
import org.tintype.platform.failure.Unauthenticated;
import org.tintype.platform.text.Guids;

/** Decides what a request for content is answered with. Access is asked first, on every request. */
@Singleton
public class Delivery {

    private final ImageLibrary library;
    private final BlobStore store;
    private final Studio studio;
    private final Renditions renditions;
    private final RenditionSettings settings;

    @Inject
    public Delivery(
            ImageLibrary library, BlobStore store, Studio studio, Renditions renditions, RenditionSettings settings) {
        this.library = library;
        this.store = store;
        this.studio = studio;
        this.renditions = renditions;
        this.settings = settings;
    }

    /**
     * Returns what to deliver.
     *
     * @param caller who asks, unless nobody has signed in
     * @param client who waits for the answer; asked for where something has to be made, on the thread that has it made
     * @throws Unauthenticated if nobody has, and that is needed
     * @throws org.tintype.image.ImageNotFound if there is no such image
     * @throws org.tintype.platform.failure.Forbidden if the caller may not read it
     * @throws org.tintype.platform.failure.InvalidInput if it cannot be had in this format or with this transform
     */
    public Delivered open(Optional<Caller> caller, ContentRequest request, Supplier<? extends Client> client) {
        Image image = readable(caller, request.path().image());
        Wish wish = Wish.of(request, image.content(), studio);
        Audience audience = settings.anonymousPublicImages() && image.isPublic() ? Audience.ANYBODY : Audience.CALLER;
        return wish.isStoredContent(image.content())
                ? stored(image, wish, audience)
                : rendition(image, wish, audience, client);
    }

    private Image readable(Optional<Caller> caller, String idOrName) {
        boolean id = Guids.isGuid(idOrName);
        if (caller.isPresent()) {
            return id
                    ? library.describe(caller.get(), ImageId.fromString(idOrName))
                    : library.describe(caller.get(), new ImageName(idOrName));
        }
        return Optional.of(idOrName)
                .filter(any -> settings.anonymousPublicImages())
                .flatMap(any ->
                        id ? library.findPublic(ImageId.fromString(any)) : library.findPublic(new ImageName(any)))
                .orElseThrow(() -> new Unauthenticated("A valid bearer token is needed."));
    }

    private Delivered stored(Image image, Wish wish, Audience audience) {
        Content content = image.content();
        return new Delivered(
                image,
                content.format(),
                content.digest().hex(),
                audience,
                wish.format().negotiated(),
                wish.download(),
                () -> Representation.of(content.digest(), content.length(), () -> library.open(image)));
    }

    private Delivered rendition(Image image, Wish wish, Audience audience, Supplier<? extends Client> client) {
        Content content = image.content();
        Derivative name = new Derivative(content.digest(), studio.key(wish));
        return new Delivered(
                image,
                wish.format().format(),
                // Of both halves, since neither tells all of it; the bytes are the same whenever this is.
                name.source().hex().substring(32) + name.key().hex().substring(32),
                audience,
                wish.format().negotiated(),
                wish.download(),
                () -> renditions.get(name, () -> commission(content, wish), client));
    }

    private Rendering commission(Content content, Wish wish) {
        BlobFile file = store.file(content.digest());
        try {
            return studio.prepare(file, content.digest(), content.format(), wish);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
