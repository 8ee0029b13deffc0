package org.tintype.platform.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings that a test has written down, as keys or as environment variables. */
public final class FakeSettings extends SettingsSource {

    private final Map<String, String> values;

    private FakeSettings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public static FakeSettings of(Map<String, String> values) {
        return new FakeSettings(values);
    }

    @Override
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key))
                .or(() -> Optional.ofNullable(values.get(variable(key))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    @Override
    protected Set<String> names() {
        return values.keySet();
    }

    @Override
    public Optional<String> textBeside(String source, String key) {
        return text(key);
    }
}
