package org.tintype.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** An image that an owner object names. */
@Entity
@Table(name = "attachment")
@SuppressWarnings("UnusedVariable") // some are read by queries alone
public class Attachment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "object_id")
    private OwnerObject object;

    /** Where the image stands in the object, from 0. */
    private int place;

    @Column(name = "image_id")
    private UUID image;

    /**
     * The object's list, which is the same for good: written here once more, so that the way from an image to its readers,
     * and back, touches two indexes and no object.
     */
    @Column(name = "list_id")
    private UUID listId;

    /**
     * Whether the image is somebody else's than whose the object is. A quotation opens nothing: its readers have the image
     * by their own right or not at all, now and later.
     */
    private boolean quoted;

    protected Attachment() {}

    Attachment(OwnerObject object, int place, UUID image, boolean quoted) {
        this.id = UUID.randomUUID();
        this.object = object;
        this.place = place;
        this.image = image;
        this.listId = object.listId();
        this.quoted = quoted;
    }

    int place() {
        return place;
    }

    UUID image() {
        return image;
    }

    boolean opens(UUID other) {
        return !quoted && image.equals(other);
    }
}
