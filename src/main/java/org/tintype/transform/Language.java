package org.tintype.transform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tintype.platform.failure.InvalidInput;

/** The language as an operator has set it up: with names for presets and watermarks. Never changed; for many threads. */
public final class Language {

    /** The language where no name was given to anything. */
    public static final Language PLAIN = new Language(Names.none("watermark"), Names.none("preset"), Map.of(), false);

    private final Names watermarks;
    private final Names presets;
    private final Map<String, Items> meanings;
    private final boolean presetsOnly;

    private Language(Names watermarks, Names presets, Map<String, Items> meanings, boolean presetsOnly) {
        this.watermarks = watermarks;
        this.presets = presets;
        this.meanings = meanings;
        this.presetsOnly = presetsOnly;
    }

    /** Returns whether a text can be a name: 1 to 32 of lower-case letters, digits and {@code -}. */
    public static boolean isName(String text) {
        return Names.isName(text);
    }

    /** Returns this language with the name of one more watermark. */
    public Language withWatermark(String name) {
        return new Language(watermarks.and(requireName(name)), presets, meanings, presetsOnly);
    }

    /**
     * Returns this language with one more preset.
     *
     * @param text its items, none of which is a preset again; watermarks have to have their names already
     * @throws InvalidInput if the text is wrong
     */
    public Language withPreset(String name, String text) {
        Map<String, Items> more = new HashMap<>(meanings);
        more.put(requireName(name), ItemsReader.read(text, keysOfItems()));
        return new Language(watermarks, presets.and(name), Map.copyOf(more), presetsOnly);
    }

    /** Returns this language, in which only presets can be said. */
    public Language ofPresetsOnly() {
        return new Language(watermarks, presets, meanings, true);
    }

    Items read(String text) {
        Items items = ItemsReader.read(text, keys());
        Key<String> preset = Keys.preset(presets);
        Optional<Items> meaning = items.get(preset).map(meanings::get);
        return meaning.map(items.without(preset)::over).orElse(items);
    }

    /** Returns the keys that can be used, each with what may stand behind it; in the order of the pipeline. */
    public Map<String, String> limits() {
        Map<String, String> limits = new LinkedHashMap<>();
        keys().values().stream()
                .filter(key ->
                        !(key.argument() instanceof Names names && names.known().isEmpty()))
                .forEach(key -> limits.put(key.word(), key.argument().limits()));
        return limits;
    }

    private Map<String, Key<?>> keys() {
        Map<String, Key<?>> keys = byWord(Stream.of(Keys.preset(presets)));
        if (!presetsOnly) {
            keys.putAll(keysOfItems());
        }
        return keys;
    }

    private Map<String, Key<?>> keysOfItems() {
        return byWord(Keys.ORDER.stream()
                .map(key -> key.slot().equals(Keys.WATERMARK.slot()) ? Keys.watermark(watermarks) : key));
    }

    private static Map<String, Key<?>> byWord(Stream<? extends Key<?>> keys) {
        Map<String, Key<?>> byWord = new LinkedHashMap<>();
        keys.forEach(key -> byWord.put(key.word(), key));
        return byWord;
    }

    private static String requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("the name " + name);
        }
        return name;
    }
}
