package org.tintype.delivery;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.tintype.pixels.Format;

/** What content can be asked for as, whatever image it is: checked where it is written down for later, in a link. */
@Singleton
public class Deliverable {

    /**
     * Returns a word that can stand behind the dot of a content URL.
     *
     * @throws IllegalArgumentException if it cannot
     */
    public String format(String word) {
        if (Arrays.stream(Format.values()).noneMatch(format -> format.hasExtension(word))) {
            throw new IllegalArgumentException("must be one of "
                    + Arrays.stream(Format.values())
                            .flatMap(format -> format.extensions().stream())
                            .collect(Collectors.joining(", ")));
        }
        return word;
    }

    /**
     * Returns a text of the transform language.
     *
     * @throws IllegalArgumentException if it is none
     */
    public String transform(String text) {
        throw new IllegalArgumentException("knows no operation yet");
    }
}
