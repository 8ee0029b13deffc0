package org.tintype.platform.rest;

import com.google.common.net.InetAddresses;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.SettingsSource;
import org.tintype.platform.settings.WrongSetting;

/** What stands before the service: {@code tintype.base-url} and {@code tintype.trusted-proxies}. */
@Singleton
public final class EdgeSettings implements Settings {

    static final String BASE_URL = "tintype.base-url";
    static final String TRUSTED_PROXIES = "tintype.trusted-proxies";

    private final Optional<BaseUrl> baseUrl;
    private final List<Network> trustedProxies;

    @Inject
    public EdgeSettings(SettingsSource source) {
        this.baseUrl = source.text(BASE_URL).map(EdgeSettings::baseUrl);
        this.trustedProxies = source.text(TRUSTED_PROXIES).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .map(EdgeSettings::network)
                .toList();
    }

    /** Returns what absolute URLs start with; nothing where each request says so itself. */
    Optional<BaseUrl> baseUrl() {
        return baseUrl;
    }

    /** Returns whether an address is one of a proxy whose word counts. What is no IP address is none. */
    boolean trusts(String address) {
        if (trustedProxies.isEmpty() || !InetAddresses.isInetAddress(address)) {
            return false;
        }
        InetAddress known = InetAddresses.forString(address);
        return trustedProxies.stream().anyMatch(network -> network.contains(known));
    }

    private static BaseUrl baseUrl(String text) {
        try {
            return BaseUrl.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(BASE_URL, "must be an absolute http or https URL without query and fragment");
        }
    }

    private static Network network(String text) {
        try {
            return Network.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    TRUSTED_PROXIES,
                    "must be IP addresses and blocks such as 192.0.2.0/24, comma separated; names are not looked up");
        }
    }
}
