package org.tintype.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tintype.pixels.Format;

/**
 * The format that a picture is delivered in.
 *
 * @param format the format
 * @param negotiated whether it depends on what the client accepts
 */
record FormatChoice(Format format, boolean negotiated) {

    private static final String NEGOTIATED = "auto";

    /** Returns all words that may stand behind the dot, where these formats can be written. */
    static List<String> words(Predicate<Format> writable) {
        return Stream.concat(
                        Arrays.stream(Format.values()).filter(writable).flatMap(format -> format.extensions().stream()),
                        Stream.of(NEGOTIATED))
                .toList();
    }

    /**
     * Chooses a format.
     *
     * @param word behind the dot of the path, if there is any
     * @param accept the header field {@code Accept}, if it is there
     * @param stored the format of the stored content
     * @param writable which formats can be written
     * @return nothing for a word that is none of {@link #words}
     */
    static Optional<FormatChoice> of(
            Optional<String> word, Optional<String> accept, Format stored, Predicate<Format> writable) {
        if (word.isEmpty()) {
            return Optional.of(new FormatChoice(stored, false));
        }
        if (word.get().equals(NEGOTIATED)) {
            return Optional.of(new FormatChoice(best(AcceptedTypes.of(accept), stored, writable), true));
        }
        return Arrays.stream(Format.values())
                .filter(format -> format.hasExtension(word.get()))
                .filter(format -> format == stored || writable.test(format))
                .findFirst()
                .map(format -> new FormatChoice(format, false));
    }

    /** WebP is the smallest for those who name it; every client knows the others, whether it says so or not. */
    private static Format best(AcceptedTypes accepted, Format stored, Predicate<Format> writable) {
        Format plain = plain(stored);
        boolean webp = (stored == Format.WEBP || writable.test(Format.WEBP))
                && accepted.names(Format.WEBP.contentType())
                && accepted.weight(Format.WEBP.contentType()) >= accepted.weight(plain.contentType());
        return webp ? Format.WEBP : plain;
    }

    private static Format plain(Format stored) {
        return switch (stored) {
            case JPEG -> Format.JPEG;
            case GIF -> Format.GIF;
            // It may be transparent.
            case PNG, WEBP -> Format.PNG;
        };
    }
}
