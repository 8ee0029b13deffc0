package org.tintype.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tintype.pixels.Format;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;
import org.tintype.transform.Language;
import org.tintype.transform.Placement;
import org.tintype.transform.operation.WatermarkFile;

/** The watermarks among the settings: {@code tintype.watermark.<name>}, and {@code .gravity} and so on behind that. */
final class WatermarkSettings {

    static final String PREFIX = "tintype.watermark.";
    private static final Set<Format> FORMATS = Set.of(Format.PNG, Format.WEBP);

    private final SettingsSource source;

    WatermarkSettings(SettingsSource source) {
        this.source = source;
    }

    /** Returns the watermarks' files by their names. */
    Map<String, WatermarkFile> files() {
        Map<String, WatermarkFile> files = new TreeMap<>();
        for (String key : source.keysBelow(PREFIX)) {
            files.computeIfAbsent(nameIn(key.substring(PREFIX.length())), this::file);
        }
        return files;
    }

    private String nameIn(String end) {
        return Placement.ATTRIBUTES.stream()
                .flatMap(attribute -> nameBefore(end, attribute).stream())
                .findFirst()
                .orElse(end);
    }

    /** An environment variable's {@code LOGO_WIDTH} may be the width of {@code logo}, or a watermark of that name. */
    private Optional<String> nameBefore(String end, String attribute) {
        int length = end.length() - attribute.length() - 1;
        if (length < 1 || !end.endsWith(attribute)) {
            return Optional.empty();
        }
        String name = end.substring(0, length);
        return switch (end.charAt(length)) {
            case '.' -> Optional.of(name);
            case '-' ->
                Optional.of(name).filter(stem -> source.text(PREFIX + stem + "." + attribute)
                        .isPresent());
            default -> Optional.empty();
        };
    }

    private WatermarkFile file(String name) {
        String key = PREFIX + name;
        if (!Language.isName(name)) {
            throw new WrongSetting(
                    key,
                    "the name of a watermark must have 1 to 32 of a-z, 0-9 and -, and its attributes are "
                            + String.join(", ", Placement.ATTRIBUTES));
        }
        Path path = source.path(key, Path.of("")).toAbsolutePath();
        requirePicture(key, path);
        Placement placement = Placement.DEFAULT;
        for (String attribute : Placement.ATTRIBUTES) {
            placement = placed(placement, key + "." + attribute, attribute);
        }
        return new WatermarkFile(path, placement);
    }

    private Placement placed(Placement placement, String key, String attribute) {
        try {
            return source.text(key).map(text -> placement.with(attribute, text)).orElse(placement);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(key, String.valueOf(e.getMessage()));
        }
    }

    private static void requirePicture(String key, Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            if (Format.sniff(file.readNBytes(Format.SNIFFED_BYTES))
                    .filter(FORMATS::contains)
                    .isEmpty()) {
                throw unreadable(key, new IOException(path + " is neither"));
            }
        } catch (IOException e) {
            throw unreadable(key, e);
        }
    }

    static WrongSetting unreadable(String key, Exception cause) {
        WrongSetting wrong = new WrongSetting(key, "must be the path of a PNG or WebP file that can be read");
        wrong.initCause(cause);
        return wrong;
    }
}
