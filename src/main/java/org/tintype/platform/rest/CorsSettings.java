package org.tintype.platform.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

/** The origins whose pages may call the service from a browser: {@code tintype.cors.origins}, of which there are none. */
@Singleton
public final class CorsSettings implements Settings {

    static final String ORIGINS = "tintype.cors.origins";

    private final Set<String> origins;

    @Inject
    public CorsSettings(SettingsSource source) {
        this.origins = source.text(ORIGINS).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .map(CorsSettings::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether pages of any other origin may call at all. */
    boolean isOpen() {
        return !origins.isEmpty();
    }

    /** Returns whether pages of an origin may call, which is named as browsers name it. */
    boolean admits(String origin) {
        return origins.contains(origin);
    }

    private static String origin(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            if (("http".equals(scheme) || "https".equals(scheme))
                    && uri.getRawAuthority() != null
                    && text.equals(scheme + "://" + uri.getRawAuthority())
                    && Authority.parse(uri.getRawAuthority())
                            .filter(authority -> (scheme + "://" + authority.in(scheme)).equals(text))
                            .isPresent()
                    && text.chars().noneMatch(Character::isUpperCase)) {
                return text;
            }
        } catch (URISyntaxException e) {
            // It is no origin then, as others are none.
        }
        throw new WrongSetting(
                ORIGINS,
                "must be origins as browsers send them (scheme://host or scheme://host:port, in lower case, without the"
                        + " scheme's own port), comma separated");
    }
}
