package org.tintype.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tintype.image.ImageName;
import org.tintype.platform.text.Guids;

/**
 * The path of a picture's content: {@code /{id or name}[.{format}]}.
 *
 * @param image the image's identifier or name
 * @param format the word after the dot, where there is one
 */
public record ContentPath(String image, Optional<String> format) {

    private static final Pattern ONE_SEGMENT = Pattern.compile("/([A-Za-z0-9_-]{1,64})(?:\\.([^/]*))?");

    /**
     * Reads a path below the application's root; every path that is of neither an identifier's nor a name's form belongs
     * to somebody else.
     */
    public static Optional<ContentPath> of(String path) {
        Matcher segment = ONE_SEGMENT.matcher(path);
        if (!segment.matches()) {
            return Optional.empty();
        }
        String image = segment.group(1);
        return Guids.isGuid(image) || ImageName.isName(image)
                ? Optional.of(new ContentPath(image, Optional.ofNullable(segment.group(2))))
                : Optional.empty();
    }
}
