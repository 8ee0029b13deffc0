package org.tintype.client;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/** What the owner of an image changes of it; what is absent stays. */
public record ImageChange(
        @Nullable String title,
        @Nullable String description,
        @JsonbProperty("public") @Nullable Boolean isPublic,
        @Nullable Boolean nsfw) {

    public static final ImageChange NOTHING = new ImageChange(null, null, null, null);

    public static ImageChange title(String text) {
        return new ImageChange(text, null, null, null);
    }

    public ImageChange description(String text) {
        return new ImageChange(title, text, isPublic, nsfw);
    }

    public ImageChange shown(boolean toEverybody) {
        return new ImageChange(title, description, toEverybody, nsfw);
    }

    public ImageChange nsfw(boolean is) {
        return new ImageChange(title, description, isPublic, is);
    }
}
