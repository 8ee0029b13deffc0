package org.tintype.client;

import jakarta.ws.rs.client.Entity;
import java.util.Optional;
import java.util.UUID;

/** {@code /images}. */
public record ImagesApi(Connection connection) {

    /** Returns images that the caller may read. */
    public Paged<Image> list(Listing listing) {
        return connection.call("images/", listing.query()).get().paged(Image[].class);
    }

    public Image upload(Upload upload) {
        return call("upload").post(upload.entity()).as(Image.class);
    }

    public Image get(UUID id) {
        return read(id).value();
    }

    /** Returns an image with the entity tag of its state. */
    public Tagged<Image> read(UUID id) {
        return call(id.toString()).get().tagged(Image.class);
    }

    public Tagged<Image> change(UUID id, ImageChange change) {
        return change(id, Optional.empty(), change);
    }

    /** Changes an image that is in the state of an entity tag. */
    public Tagged<Image> change(UUID id, String etag, ImageChange change) {
        return change(id, Optional.of(etag), change);
    }

    /** Puts other content under an image. */
    public Image replace(UUID id, Upload upload) {
        return call(id + "/upload").post(upload.entity()).as(Image.class);
    }

    public void delete(UUID id) {
        call(id.toString()).delete().nothing();
    }

    /** Deletes an image that is in the state of an entity tag. */
    public void delete(UUID id, String etag) {
        call(id.toString()).ifMatch(Optional.of(etag)).delete().nothing();
    }

    /** Returns who may read an image, and why. */
    public Paged<Grant> access(UUID id, Listing listing) {
        return connection
                .call("images/" + id + "/access", listing.query())
                .get()
                .paged(Grant[].class);
    }

    private Tagged<Image> change(UUID id, Optional<String> etag, ImageChange change) {
        return call(id.toString())
                .ifMatch(etag)
                .patch(Entity.json(change.members()))
                .tagged(Image.class);
    }

    private Call call(String path) {
        return connection.call("images/" + path, Connection.NO_QUERY);
    }
}
