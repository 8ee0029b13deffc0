package org.tintype.image;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tintype.access.Grant;
import org.tintype.account.Caller;
import org.tintype.account.UserId;
import org.tintype.blob.Announcement;
import org.tintype.blob.BlobRegister;
import org.tintype.blob.BlobStore;
import org.tintype.blob.Digest;
import org.tintype.blob.Spool;
import org.tintype.blob.SpooledFile;
import org.tintype.intake.Accepted;
import org.tintype.intake.Examined;
import org.tintype.intake.Intake;
import org.tintype.platform.failure.Failure;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/**
 * The images that the service keeps. What comes in is cleaned and stored before it is recorded, so that no record ever
 * points to bytes that are not there.
 */
@Singleton
public class ImageLibrary {

    private final Catalogue catalogue;
    private final Intake intake;
    private final Workbench workbench;
    private final Spool spool;
    private final BlobRegister blobs;
    private final BlobStore store;

    @Inject
    public ImageLibrary(
            Catalogue catalogue, Intake intake, Workbench workbench, Spool spool, BlobRegister blobs, BlobStore store) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.workbench = workbench;
        this.spool = spool;
        this.blobs = blobs;
        this.store = store;
    }

    /**
     * Accepts an uploaded file as a new image of the caller's.
     *
     * @param requested the identifier that the client made, if it did
     * @param upload the bytes as they came, and their digest
     * @return the new image, or the one that this upload is a retry of
     */
    public Image accept(Caller caller, Optional<ImageId> requested, Upload upload, Labels labels) {
        ImageId id = requested.orElseGet(ImageId::random);
        return catalogue
                .retryOf(caller, id, upload.digest())
                .orElseGet(() -> recorded(keep(upload), stored -> catalogue.record(caller, id, labels, stored)));
    }

    /**
     * Replaces the content of an image by an uploaded file.
     *
     * @param expected which states of the image the replacement is meant for
     */
    public Image replace(Caller caller, ImageId id, Predicate<Revision> expected, Upload upload) {
        catalogue.requireReplaceable(caller, id, expected);
        return recorded(keep(upload), stored -> catalogue.replace(caller, id, expected, stored));
    }

    /** Says something else about an image that is in one of the expected states. */
    public Image modify(Caller caller, ImageId id, Predicate<Revision> expected, ImageChange change) {
        return catalogue.modify(caller, id, expected, change);
    }

    /** Deletes an image: from now on there is nothing under its identifier, which stays its owner's. */
    public void delete(Caller caller, ImageId id, Predicate<Revision> expected) {
        catalogue.delete(caller, id, expected);
    }

    /** Returns a part of the images that the caller may read. */
    public Page<Image> list(Caller caller, ImageSort sort, PageRequest page) {
        return catalogue.list(caller, sort, page);
    }

    /** Returns a part of the images that a user owns, for that user and administrators. */
    public Page<Image> listOwnedBy(UserId owner, Caller caller, ImageSort sort, PageRequest page) {
        return catalogue.listOwnedBy(owner, caller, sort, page);
    }

    /** Returns who may read an image now, and why, for those who may change it. */
    public Page<Grant> grants(Caller caller, ImageId id, PageRequest page) {
        return catalogue.grants(caller, id, page);
    }

    /** Returns an image that the caller may read. */
    public Image describe(Caller caller, ImageId id) {
        return catalogue.read(caller, id);
    }

    /** Returns an image that the caller may read, by the name in its download URL. */
    public Image describe(Caller caller, ImageName name) {
        return catalogue.read(caller, name);
    }

    /** Returns an image that its owner has made public, whoever asks. */
    public Optional<Image> findPublic(ImageId id) {
        return catalogue.findPublic(id);
    }

    /** As {@link #findPublic(ImageId)}, by name. */
    public Optional<Image> findPublic(ImageName name) {
        return catalogue.findPublic(name);
    }

    /** Opens the stored content of an image that was described to the caller; who opens it closes it. */
    public InputStream open(Image image) {
        return store.open(image.content().digest());
    }

    /** Opens the preview of an image that was described to the caller; who opens it closes it. */
    public InputStream openPreview(Image image) {
        return store.open(image.content().preview());
    }

    private Image recorded(Stored stored, Function<Stored, Image> step) {
        try {
            return step.apply(stored);
        } catch (Failure e) {
            // The clean-up may have been there before bytes that came late, and is to come again.
            Announcement ignored = blobs.announce(stored.content().blobs());
            throw e;
        }
    }

    private Stored keep(Upload upload) {
        try (SpooledFile clean = spool.create();
                SpooledFile preview = spool.create()) {
            Examined examined = intake.examine(upload.file().path());
            Accepted accepted = workbench.work(examined.pixels(), () -> examined.accept(clean.path()));
            Digest previewDigest = preview.fill(new ByteArrayInputStream(accepted.preview()), Long.MAX_VALUE);
            Digest digest = new Digest(accepted.sha256());
            Content content = new Content(
                    accepted.format(),
                    accepted.length(),
                    digest,
                    upload.digest(),
                    previewDigest,
                    accepted.width(),
                    accepted.height());
            Announcement announcement = blobs.announce(content.blobs());
            store.put(digest, clean.path());
            store.put(previewDigest, preview.path());
            return new Stored(content, announcement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
