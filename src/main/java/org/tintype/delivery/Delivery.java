package org.tintype.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.tintype.account.Caller;
import org.tintype.image.Image;
import org.tintype.image.ImageId;
import org.tintype.image.ImageLibrary;
import org.tintype.image.ImageName;
import org.tintype.pixels.Format;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.text.Guids;

/** Decides what a request for content is answered with. Access is asked first, on every request. */
@Singleton
public class Delivery {

    private final ImageLibrary library;

    @Inject
    public Delivery(ImageLibrary library) {
        this.library = library;
    }

    /**
     * Returns what to deliver.
     *
     * @param transform the query parameter {@code transform}, where it is there
     * @throws org.tintype.image.ImageNotFound if there is no such image
     * @throws org.tintype.platform.failure.Forbidden if the caller may not read it
     * @throws InvalidInput if it cannot be had in this format or with this transform
     */
    public Delivered open(Caller caller, ContentPath path, Optional<String> transform) {
        Image image = Guids.isGuid(path.image())
                ? library.describe(caller, ImageId.fromString(path.image()))
                : library.describe(caller, new ImageName(path.image()));
        Format stored = image.content().format();
        path.format().filter(word -> !stored.hasExtension(word)).ifPresent(word -> {
            throw new InvalidInput(
                    FieldError.ofParameter("format", "must be " + stored.extension() + ", the stored format"));
        });
        transform.filter(text -> !text.isEmpty()).ifPresent(text -> {
            throw new InvalidInput(FieldError.ofParameter("transform", "knows no operation yet"));
        });
        return new Delivered(image, image.content(), () -> library.open(image));
    }
}
