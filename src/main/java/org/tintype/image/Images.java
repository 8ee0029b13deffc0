package org.tintype.image;

import java.util.Optional;

/** The records of all stored images, as a collection. */
public interface Images {

    Optional<Image> find(ImageId id);

    Optional<Image> find(ImageName name);

    /** Adds a record, and fails at once where its identifier is taken. */
    void add(Image image);
}
