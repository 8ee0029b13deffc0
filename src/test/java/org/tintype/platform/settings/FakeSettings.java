package org.tintype.platform.settings;

import java.util.Map;
import java.util.Optional;

/** Settings that a test has written down. */
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
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public Optional<String> textBeside(String source, String key) {
        return text(key);
    }
}
