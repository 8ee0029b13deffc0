package org.tintype.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tintype.account.Caller;

/** The owner objects as the images see them that are attached to them. */
public interface Attachments {

    /** Returns whether an image is attached to an object that a caller may read; one query, by indexes. */
    boolean isOpenTo(Caller caller, UUID image);

    /**
     * Returns who may read an image now through the objects that it is attached to, by object in order of time.
     *
     * @param offset how many to leave out
     * @param most how many to return at most
     */
    List<Grant> grants(UUID image, int offset, int most);

    /** Returns how many entries all of {@link #grants} has. */
    long countGrants(UUID image);

    /** Returns the lists of all objects that name an image, as quotation or not. */
    List<AccessList> listsNaming(UUID image);

    /** As {@link #listsNaming}, with lists that nobody else changes until the transaction is over. */
    List<AccessList> lockListsNaming(UUID image);

    /** Finds an object of any kind. */
    Optional<OwnerObject> find(UUID id);
}
