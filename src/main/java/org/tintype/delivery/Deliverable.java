package org.tintype.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.transform.Language;
import org.tintype.transform.Transform;

/** What content can be asked for as, whatever image it is: checked where it is written down for later, in a link. */
@Singleton
public class Deliverable {

    private final List<String> formats;
    private final Language language;

    @Inject
    public Deliverable(Studio studio) {
        this(studio.formats(), studio.language());
    }

    public Deliverable(List<String> formats, Language language) {
        this.formats = List.copyOf(formats);
        this.language = language;
    }

    /**
     * Returns a word that can stand behind the dot of a content URL.
     *
     * @throws IllegalArgumentException if it cannot
     */
    public String format(String word) {
        if (!formats.contains(word)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", formats));
        }
        return word;
    }

    /**
     * Returns a text of the transform language.
     *
     * @throws IllegalArgumentException if it is none
     */
    public String transform(String text) {
        try {
            Transform ignored = Transform.parse(text, language);
            return text;
        } catch (InvalidInput e) {
            throw new IllegalArgumentException(
                    e.errors().stream().map(FieldError::message).collect(Collectors.joining("; ")), e);
        }
    }
}
