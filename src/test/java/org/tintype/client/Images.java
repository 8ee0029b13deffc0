package org.tintype.client;

import jakarta.ws.rs.core.EntityTag;
import java.util.UUID;

/** All images. */
public final class Images {

    private final Wire wire;

    Images(Wire wire) {
        this.wire = wire;
    }

    public Image upload(Upload upload) {
        return wire.upload(wire.api("images", "upload"), upload, Image.class);
    }

    /** Puts other content under an image; of the upload it takes the file alone. */
    public Image replace(UUID id, Upload upload) {
        return wire.upload(wire.api("images", id, "upload"), upload, Image.class);
    }

    /** Puts other content under an image, but only while it is the version that was read. */
    public Versioned<Image> replace(UUID id, EntityTag known, Upload upload) {
        return wire.upload(wire.api("images", id, "upload"), known, upload, Image.class);
    }

    public Image get(UUID id) {
        return wire.get(wire.api("images", id), Image.class);
    }

    /** Returns an image with the tag that changes, replacements and deletions of this very version want. */
    public Versioned<Image> getVersioned(UUID id) {
        return wire.getVersioned(wire.api("images", id), Image.class);
    }

    /** Returns the images that whoever is signed in may read. */
    public Paged<Image> list(ListQuery query) {
        return wire.list(query.of(wire.api("images")), Image.class);
    }

    public Image change(UUID id, ImageChange change) {
        return wire.patch(wire.api("images", id), change, Image.class);
    }

    /** Changes an image, but only while it is the version that was read. */
    public Versioned<Image> change(UUID id, EntityTag known, ImageChange change) {
        return wire.patch(wire.api("images", id), known, change, Image.class);
    }

    public void delete(UUID id) {
        wire.delete(wire.api("images", id));
    }

    /** Deletes an image, but only while it is the version that was read. */
    public void delete(UUID id, EntityTag known) {
        wire.delete(wire.api("images", id), known);
    }

    /** Returns who may read an image, and why. */
    public Paged<Grant> access(UUID id, ListQuery query) {
        return wire.list(query.of(wire.api("images", id, "access")), Grant.class);
    }

    /** Makes a link that shows an image to whoever has it. */
    public SignedLink link(UUID id, NewLink link) {
        return wire.post(wire.api("images", id, "links"), link, SignedLink.class);
    }

    /** Ends all links to an image that were made until now. */
    public void endLinks(UUID id) {
        wire.delete(wire.api("images", id, "links"));
    }
}
