package org.tintype.platform.settings;

import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads settings from MicroProfile Config, so that system properties, environment variables and files set them alike.
 * Every method throws {@link WrongSetting}, which names the key, for a value that cannot be used.
 */
@Singleton
public class SettingsSource {

    /** Returns the text of a key, trimmed, where it is set and not empty. */
    public Optional<String> text(String key) {
        return config().getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** As {@link #text}, but nothing where the text comes from the config source of this name. */
    public Optional<String> textBeside(String source, String key) {
        return text(key)
                .filter(value -> !source.equals(config().getConfigValue(key).getSourceName()));
    }

    /** Returns a whole number between two bounds, both allowed. */
    public long number(String key, long fallback, long least, long most) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        String expectation = "must be a whole number from " + least + " to " + most;
        try {
            long value = Long.parseLong(text.get());
            if (value < least || value > most) {
                throw new WrongSetting(key, expectation);
            }
            return value;
        } catch (NumberFormatException e) {
            throw new WrongSetting(key, expectation);
        }
    }

    /** Returns a whole number between two bounds that fits an {@code int}. */
    public int count(String key, int fallback, int least, int most) {
        return (int) number(key, fallback, least, most);
    }

    /** Returns {@code true} or {@code false}; any other word is wrong. */
    public boolean flag(String key, boolean fallback) {
        return text(key)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new WrongSetting(key, "must be true or false");
                })
                .orElse(fallback);
    }

    /** Returns one of an enum's constants, written in lower case. */
    public <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
        return text(key)
                .map(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> word(constant).equals(value))
                        .findFirst()
                        .orElseThrow(() -> new WrongSetting(
                                key,
                                "must be one of "
                                        + Arrays.stream(type.getEnumConstants())
                                                .map(SettingsSource::word)
                                                .collect(Collectors.joining(", ")))))
                .orElse(fallback);
    }

    /** Returns a path of the file system. */
    public Path path(String key, Path fallback) {
        try {
            return text(key).map(Path::of).orElse(fallback);
        } catch (InvalidPathException e) {
            throw new WrongSetting(key, "must be a path of the file system");
        }
    }

    /**
     * Returns all keys that begin with a prefix and are set, in order. Of an environment variable nobody can tell what each
     * {@code _} behind the prefix stood for: it is taken for {@code -}, and the letters for small ones.
     *
     * @param prefix ends with a dot
     */
    public NavigableSet<String> keysBelow(String prefix) {
        Set<String> names = names();
        String variables = variable(prefix);
        NavigableSet<String> keys = new TreeSet<>();
        for (String name : names) {
            if (name.startsWith(variables)) {
                String end = name.substring(variables.length());
                keys.add(prefix + end.toLowerCase(Locale.ROOT).replace('_', '-'));
            } else if (name.startsWith(prefix) && !names.contains(variable(name))) {
                keys.add(name); // Some servers list variables under a second name, made up with dots.
            }
        }
        keys.removeIf(key -> text(key).isEmpty());
        return keys;
    }

    /** Returns the names of all keys and of all environment variables. */
    protected Set<String> names() {
        Set<String> names = new HashSet<>();
        config().getPropertyNames().forEach(names::add);
        return names;
    }

    /** Returns the environment variable that sets a key. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Config config() {
        // Asked by class loader, because a server may make the data source on a thread that has none.
        return ConfigProvider.getConfig(SettingsSource.class.getClassLoader());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
