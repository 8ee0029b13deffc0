package org.tintype.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;
import org.tintype.transform.Language;
import org.tintype.transform.operation.Watermark;
import org.tintype.transform.operation.WatermarkFile;
import org.tintype.transform.operation.WatermarkReader;
import org.tintype.transform.operation.Watermarks;

/**
 * What can be made of pictures: {@code tintype.render.max-pixels}, {@code tintype.preset.<name>},
 * {@code tintype.presets-only}, and {@code tintype.watermark.<name>} with its attributes.
 */
@Singleton
public class RenderSettings implements Settings {

    private static final String PRESETS = "tintype.preset.";

    private final long maxPixels;
    private final Map<String, WatermarkFile> watermarks;
    private final Language language;

    @Inject
    public RenderSettings(SettingsSource source) {
        this.maxPixels = source.number("tintype.render.max-pixels", 50_000_000, 1, 500_000_000);
        this.watermarks = new WatermarkSettings(source).files();
        this.language = language(source);
    }

    private Language language(SettingsSource source) {
        Language grown = Language.PLAIN;
        for (String name : watermarks.keySet()) {
            grown = grown.withWatermark(name);
        }
        for (String key : source.keysBelow(PRESETS)) {
            grown = withPreset(grown, key, source.text(key).orElseThrow());
        }
        return source.flag("tintype.presets-only", false) ? grown.ofPresetsOnly() : grown;
    }

    private static Language withPreset(Language language, String key, String text) {
        String name = key.substring(PRESETS.length());
        if (!Language.isName(name)) {
            throw new WrongSetting(key, "the name of a preset must have 1 to 32 of a-z, 0-9 and -");
        }
        try {
            return language.withPreset(name, text);
        } catch (InvalidInput e) {
            throw new WrongSetting(
                    key, e.errors().stream().map(FieldError::message).collect(Collectors.joining("; ")));
        }
    }

    /** Returns the most pixels that a rendition may have, all frames together, and any step on the way to it. */
    public long maxPixels() {
        return maxPixels;
    }

    /** Returns what can be said in a transform. */
    public Language language() {
        return language;
    }

    /** Reads the watermarks; to be done once, at the start. */
    public Watermarks watermarks(WatermarkReader reader) {
        Map<String, Watermark> read = new HashMap<>();
        watermarks.forEach((name, file) -> read.put(name, watermark(name, file, reader)));
        return new Watermarks(read);
    }

    private static Watermark watermark(String name, WatermarkFile file, WatermarkReader reader) {
        try {
            return file.read(reader);
        } catch (IOException | RuntimeException e) {
            throw WatermarkSettings.unreadable(WatermarkSettings.PREFIX + name, e);
        }
    }
}
