package org.tintype.transform.operation;

import java.util.Map;
import java.util.Optional;
import org.tintype.transform.Keys;
import org.tintype.transform.Transform;

/**
 * The operator's watermarks.
 *
 * @param byName each under the name that transforms call it by
 */
public record Watermarks(Map<String, Watermark> byName) {

    public static final Watermarks NONE = new Watermarks(Map.of());

    public Watermarks {
        byName = Map.copyOf(byName);
    }

    Watermark named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalStateException("no watermark " + name));
    }

    /**
     * Returns a text that is the same for two transforms exactly where they make the same of every picture: also where a
     * watermark of the same name is another one by now, or stands elsewhere, they do not.
     */
    public String cacheKey(Transform transform) {
        return transform
                .get(Keys.WATERMARK)
                .map(name -> transform + "#" + named(name).key())
                .orElse(transform.toString());
    }
}
