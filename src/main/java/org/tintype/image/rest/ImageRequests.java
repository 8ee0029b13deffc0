package org.tintype.image.rest;

import java.util.Optional;
import org.tintype.image.Description;
import org.tintype.image.ImageChange;
import org.tintype.image.Title;
import org.tintype.platform.rest.Members;

/** The bodies of requests about images. */
final class ImageRequests {

    private ImageRequests() {}

    static ImageChange change(Members body) {
        Optional<Title> title = body.as("title", body.text("title"), Title::new);
        Optional<Description> description = body.as("description", body.text("description"), Description::new);
        Optional<Boolean> isPublic = body.flag("public");
        Optional<Boolean> nsfw = body.flag("nsfw");
        return body.finish(() -> new ImageChange(title, description, isPublic, nsfw));
    }
}
