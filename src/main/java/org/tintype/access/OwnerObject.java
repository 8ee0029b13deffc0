package org.tintype.access;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A business object that images are attached to; who may read it may read them. A new kind is a subclass that hands over
 * its readers, with a table whose key refers to {@code owner_object}: rules, lists and explanations need nothing else.
 */
@Entity
@Table(name = "owner_object")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 32)
public abstract class OwnerObject {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "list_id")
    private AccessList readers;

    /** The list's key, for queries: EclipseLink joins the list's table where it is asked for by {@link #readers}. */
    @Column(name = "list_id", insertable = false, updatable = false)
    private UUID listId;

    @OneToMany(mappedBy = "object", cascade = CascadeType.ALL)
    private List<Attachment> attachments;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected OwnerObject() {}

    /** Makes an object that the users of a list may read. */
    protected OwnerObject(UUID id, AccessList readers, Instant createdAt) {
        this.id = id;
        this.readers = readers;
        this.listId = readers.id();
        this.attachments = new ArrayList<>();
        this.createdAt = createdAt;
    }

    /** Returns the word for objects of this kind, which explanations use. */
    public abstract String kind();

    /** Returns who may read the object, and with it what is attached. */
    public final AccessList readers() {
        return readers;
    }

    final UUID listId() {
        return listId;
    }

    /** Returns the GUIDs of the images that are attached, in their order. */
    public final List<UUID> images() {
        // Not by @OrderBy, which EclipseLink does not heed where a query has fetched the attachments along.
        return attachments.stream()
                .sorted(Comparator.comparingInt(Attachment::place))
                .map(Attachment::image)
                .toList();
    }

    /** Returns whether an image is attached, and not only quoted. */
    final boolean opens(UUID image) {
        return attachments.stream().anyMatch(attachment -> attachment.opens(image));
    }

    /** Attaches an image that belongs to the one who attaches it, and opens it to the object's readers. */
    public final void attach(UUID image) {
        attachments.add(new Attachment(this, attachments.size(), image, false));
    }

    /** Names an image that belongs to somebody else, and opens it to nobody. */
    public final void quote(UUID image) {
        attachments.add(new Attachment(this, attachments.size(), image, true));
    }

    /** Returns the GUID of the object. */
    public final UUID guid() {
        return id;
    }

    public final Instant createdAt() {
        return createdAt;
    }
}
