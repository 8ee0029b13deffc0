package org.tintype.image.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.tintype.account.rest.UserRepresentation;
import org.tintype.image.Content;
import org.tintype.image.Image;
import org.tintype.platform.rest.BaseUrl;
import org.tintype.platform.rest.Rfc3339;

/** An image as the API describes it. */
@JsonbPropertyOrder({
    "id",
    "name",
    "createdAt",
    "updatedAt",
    "user",
    "title",
    "description",
    "isPublic",
    "nsfw",
    "contentType",
    "contentLength",
    "checksum",
    "width",
    "height",
    "downloadUrl"
})
public record ImageRepresentation(
        String id,
        String name,
        String createdAt,
        String updatedAt,
        UserRepresentation user,
        String title,
        String description,
        @JsonbProperty("public") boolean isPublic,
        boolean nsfw,
        String contentType,
        long contentLength,
        String checksum,
        int width,
        int height,
        String downloadUrl) {

    /** Returns the representation of an image under the URL that clients reach the service by. */
    public static ImageRepresentation of(Image image, BaseUrl base) {
        Content content = image.content();
        return new ImageRepresentation(
                image.id().toString(),
                image.name().toString(),
                Rfc3339.text(image.createdAt()),
                Rfc3339.text(image.updatedAt()),
                UserRepresentation.brief(image.user()),
                image.title().toString(),
                image.description().toString(),
                image.isPublic(),
                image.isNsfw(),
                content.format().contentType(),
                content.length(),
                content.digest().hex(),
                content.width(),
                content.height(),
                base.resolve(image.name() + "." + content.format().extension()));
    }
}
