package org.tintype.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is to be said anew about an image; what is not said stays. */
public record ImageChange(Map<String, Object> members) {

    public static ImageChange title(String title) {
        return new ImageChange(Map.of()).with("title", title);
    }

    public static ImageChange isPublic(boolean flag) {
        return new ImageChange(Map.of()).with("public", flag);
    }

    public ImageChange andDescription(String description) {
        return with("description", description);
    }

    public ImageChange andPublic(boolean flag) {
        return with("public", flag);
    }

    public ImageChange andNsfw(boolean flag) {
        return with("nsfw", flag);
    }

    private ImageChange with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new ImageChange(more);
    }
}
