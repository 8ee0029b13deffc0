package org.tintype.image;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order of a list of images: by the first key, and where that is the same by the next. The identifier is among them, so
 * that no two images have the same place and pages never overlap.
 *
 * @param keys each field at most once
 */
public record ImageSort(List<Key> keys) {

    /** The newest first. */
    public static final ImageSort DEFAULT = parse("-createdAt");

    private static final String EXPECTATION =
            "must name fields of the image object, each once, with commas between them and - before those that descend";

    /** A field, and whether its largest value comes first. */
    public record Key(ImageField field, boolean descending) {}

    public ImageSort {
        keys = List.copyOf(keys);
        if (keys.stream().map(Key::field).distinct().count() < keys.size()) {
            throw new IllegalArgumentException(EXPECTATION);
        }
        if (keys.stream().noneMatch(key -> key.field() == ImageField.ID)) {
            throw new IllegalArgumentException("must say what decides at last");
        }
    }

    /**
     * Reads fields with commas between them, and a minus sign before those that descend. Where the identifier is none of
     * them, it comes last and in the direction of the one before it, so that a list by one field runs along an index.
     *
     * @throws IllegalArgumentException if a field is unknown, empty or there twice
     */
    public static ImageSort parse(String text) {
        List<Key> asked = Arrays.stream(text.split(",", -1)).map(ImageSort::key).toList();
        if (asked.stream().anyMatch(key -> key.field() == ImageField.ID)) {
            return new ImageSort(asked);
        }
        Key last = new Key(ImageField.ID, asked.get(asked.size() - 1).descending());
        return new ImageSort(Stream.concat(asked.stream(), Stream.of(last)).toList());
    }

    private static Key key(String item) {
        boolean descending = item.startsWith("-");
        return ImageField.ofWord(descending ? item.substring(1) : item)
                .map(field -> new Key(field, descending))
                .orElseThrow(() -> new IllegalArgumentException(EXPECTATION));
    }
}
