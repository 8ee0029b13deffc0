package org.tintype.image;

import java.util.Optional;
import java.util.Set;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** The records of all stored images, as a collection. */
public interface Images {

    Optional<Image> find(ImageId id);

    Optional<Image> find(ImageName name);

    /** Adds a record, and fails at once where its identifier is taken. */
    void add(Image image);

    /** Removes a record for good. */
    void remove(Image image);

    /** Returns those of some GUIDs that an image is stored under. */
    Set<ImageId> stored(Set<ImageId> ids);

    /** Returns a part of a list. What is on it, in which order, and how many there are in all, the database decides. */
    Page<Image> list(ImageListing listing, PageRequest page);
}
