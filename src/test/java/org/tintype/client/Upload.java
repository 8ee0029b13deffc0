package org.tintype.client;

import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataContentDisposition;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;

/** A file, and what is said of it. */
public final class Upload {

    private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8");

    private final FormDataMultiPart form = new FormDataMultiPart();

    private Upload() {}

    public static Upload of(byte[] file, String fileName) {
        Upload upload = new Upload();
        upload.form.bodyPart(new FormDataBodyPart(
                FormDataContentDisposition.name("file").fileName(fileName).build(),
                file,
                MediaType.APPLICATION_OCTET_STREAM_TYPE));
        return upload;
    }

    /** Says which GUID the image is to have. */
    public Upload id(UUID id) {
        return with("id", id.toString());
    }

    public Upload title(String title) {
        return with("title", title);
    }

    public Upload description(String description) {
        return with("description", description);
    }

    /** Shows the image to everybody who is signed in. */
    public Upload shown() {
        return with("public", "true");
    }

    public Upload nsfw() {
        return with("nsfw", "true");
    }

    /** Says what digest the file has, as a field of RFC 9530, to be held against it. */
    public Upload reprDigest(String field) {
        return withHeader("Repr-Digest", field);
    }

    /** Says what digest the part has that carries the file, which is the same. */
    public Upload contentDigest(String field) {
        return withHeader("Content-Digest", field);
    }

    FormDataMultiPart form() {
        return form;
    }

    private Upload withHeader(String name, String value) {
        form.getField("file").getHeaders().add(name, value);
        return this;
    }

    private Upload with(String name, String value) {
        form.field(name, value, TEXT);
        return this;
    }
}
