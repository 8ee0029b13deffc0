package org.tintype.transform;

import java.util.Optional;
import org.tintype.pixels.Orientation;
import org.tintype.platform.failure.InvalidInput;

/**
 * What is to be made of a picture, whichever that is. Texts that mean the same for every picture are equal transforms, as
 * far as it can be told without a picture. Never changed.
 */
public final class Transform {

    /** What a request calls it. */
    public static final String PARAMETER = "transform";

    /** The transform that leaves pictures as they are, but upright. */
    public static final Transform NONE = new Transform(Items.NONE);

    private final Items items;

    private Transform(Items items) {
        this.items = items;
    }

    /**
     * Parses a text.
     *
     * @param text items with commas between them, in any order; the empty one is {@link #NONE}
     * @throws InvalidInput if it is wrong, with one error for each wrong item, which names it and its position
     */
    public static Transform parse(String text, Language language) {
        Items items = language.read(text);
        return new Transform(Resizing.simplified(Turning.simplified(items)).withoutFallbacks());
    }

    /** Returns whether this is {@link #NONE}. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Returns the argument of a key, where it is given. */
    public <T> Optional<T> get(Key<T> key) {
        return items.get(key);
    }

    /** Returns the argument of a key, or what holds without one. */
    public <T> T orFallback(Key<T> key) {
        return items.orFallback(key);
    }

    /** Returns the part of the picture that is kept, if not all of it is. */
    public Optional<Cut> cut() {
        return get(Keys.CROP).<Cut>map(cut -> cut).or(() -> get(Keys.CROP_PERCENT));
    }

    /** Returns how the picture is turned after it was cut. */
    public Orientation turning() {
        return Turning.of(items);
    }

    /** Returns how the picture comes to its size, if that changes. */
    public Optional<Resizing> resizing() {
        return Resizing.of(items);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transform transform && items.equals(transform.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    /**
     * Returns the one text for this meaning: keys in a fixed order, presets expanded, nothing that holds anyway. It is
     * never too long to be parsed again.
     */
    @Override
    public String toString() {
        return items.toString();
    }
}
