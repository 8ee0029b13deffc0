package org.tintype.client;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataContentDisposition;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.glassfish.jersey.media.multipart.MultiPart;

/** A file to send, with what is said about it. Immutable. */
public final class Upload {

    private final byte[] file;
    private final String fileName;
    private final Map<String, String> labels;

    private Upload(byte[] file, String fileName, Map<String, String> labels) {
        this.file = file;
        this.fileName = fileName;
        this.labels = labels;
    }

    public static Upload of(byte[] file, String fileName) {
        return new Upload(file, fileName, Map.of());
    }

    /** Stores it under an identifier of the client's own. */
    public Upload id(UUID id) {
        return with("id", id.toString());
    }

    public Upload title(String title) {
        return with("title", title);
    }

    public Upload description(String description) {
        return with("description", description);
    }

    public Upload isPublic() {
        return with("public", "true");
    }

    public Upload nsfw() {
        return with("nsfw", "true");
    }

    private Upload with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(name, value);
        return new Upload(file, fileName, more);
    }

    Entity<MultiPart> entity() {
        FormDataMultiPart parts = new FormDataMultiPart();
        labels.forEach((name, value) -> parts.field(name, value, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8")));
        FormDataContentDisposition disposition =
                FormDataContentDisposition.name("file").fileName(fileName).build();
        parts.bodyPart(new FormDataBodyPart(disposition, file, MediaType.APPLICATION_OCTET_STREAM_TYPE));
        return Entity.entity(parts, parts.getMediaType());
    }
}
