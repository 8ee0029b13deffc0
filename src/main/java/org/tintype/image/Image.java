package org.tintype.image;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.tintype.access.Protected;
import org.tintype.account.User;
import org.tintype.account.UserId;
import org.tintype.blob.Digest;
import org.tintype.pixels.Format;

/** The record of an image whose content is stored. */
@Entity
@Table(name = "image")
public class Image implements Protected {

    /** 128 bits: enough for no two states of an image to meet by chance. */
    private static final int REVISION_DIGITS = 32;

    @Id
    private UUID id;

    private String name;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "owner_id")
    private User owner;

    private String title;
    private String description;

    @Column(name = "is_public")
    private boolean isPublic;

    private boolean nsfw;

    @Enumerated(EnumType.STRING)
    private Format format;

    @Column(name = "content_length")
    private long contentLength;

    private String checksum;

    /** The digest of the bytes as they came, before they were stripped. */
    @Column(name = "uploaded_checksum")
    private String uploadedChecksum;

    @Column(name = "preview_checksum")
    private String previewChecksum;

    private int width;
    private int height;

    /** Whether the content is another than what came first, so that no upload is a retry of that any more. */
    private boolean replaced;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Image() {}

    /** Makes the record of an image whose content and preview are in the store already. */
    public Image(ImageId id, User owner, Labels labels, Content content, Instant createdAt) {
        this.id = id.value();
        this.name = labels.nameToGive().text();
        this.owner = owner;
        this.title = labels.titleToGive().text();
        this.description = labels.description().orElse(Description.NONE).text();
        this.isPublic = labels.isPublic();
        this.nsfw = labels.nsfw();
        this.uploadedChecksum = content.uploaded().hex();
        show(content);
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    /** Shows other content from now on; what the image is called and who has it stays. */
    public void replace(Content content, Instant now) {
        show(content);
        replaced = true;
        updatedAt = now;
    }

    /** Says something else about the image; where all of it was said before, nothing changes. */
    public void apply(ImageChange change, Instant now) {
        Revised before = labels();
        change.title().ifPresent(newTitle -> title = newTitle.text());
        change.description().ifPresent(newDescription -> description = newDescription.text());
        change.isPublic().ifPresent(flag -> isPublic = flag);
        change.nsfw().ifPresent(flag -> nsfw = flag);
        if (!before.equals(labels())) {
            updatedAt = now;
        }
    }

    private Revised labels() {
        return new Revised(title, description, isPublic, nsfw);
    }

    private record Revised(String title, String description, boolean isPublic, boolean nsfw) {}

    /** Returns whether an upload of these bytes is the one that made this image, sent again. */
    public boolean isRetry(Digest uploaded) {
        return !replaced && uploadedChecksum.equals(uploaded.hex());
    }

    private void show(Content content) {
        this.format = content.format();
        this.contentLength = content.length();
        this.checksum = content.digest().hex();
        this.previewChecksum = content.preview().hex();
        this.width = content.width();
        this.height = content.height();
    }

    @Override
    public UUID guid() {
        return id;
    }

    @Override
    public UserId owner() {
        return owner.id();
    }

    @Override
    public boolean isPublic() {
        return isPublic;
    }

    public ImageId id() {
        return new ImageId(id);
    }

    public ImageName name() {
        return new ImageName(name);
    }

    /** Returns the owner's account. */
    public User user() {
        return owner;
    }

    public Title title() {
        return new Title(title);
    }

    public Description description() {
        return new Description(description);
    }

    public boolean isNsfw() {
        return nsfw;
    }

    public Content content() {
        return new Content(
                format,
                contentLength,
                new Digest(checksum),
                new Digest(uploadedChecksum),
                new Digest(previewChecksum),
                width,
                height);
    }

    /** Returns the state that the image is in; after a change, from the end of its transaction on. */
    public Revision revision() {
        String state = String.join(
                "\n",
                id.toString(),
                createdAt.toString(),
                Long.toString(version),
                owner.username().text(),
                owner.displayName());
        return new Revision(
                Digest.of(state.getBytes(StandardCharsets.UTF_8)).hex().substring(0, REVISION_DIGITS));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
