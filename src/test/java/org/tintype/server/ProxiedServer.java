package org.tintype.server;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Hands one server to all tests that ask for a {@link Service} behind a proxy, which whoever calls from this machine is. Started
 * for the first, stopped with the process of the tests.
 */
public final class ProxiedServer extends ServiceProvider {

    /** Whose pages may call the service. */
    static final String APP = "https://app.example";

    @Override
    Service provide(ExtensionContext context) {
        return Running.SERVICE;
    }

    /** Loaded, and with it started, when the first test asks. */
    private static final class Running {

        private static final Service SERVICE = new Service(ApplicationServer.start(
                ApplicationServer.newData(),
                Map.of(
                        "tintype.cors.origins",
                        APP + ", http://localhost:3000",
                        "tintype.trusted-proxies",
                        "127.0.0.0/8")));
    }
}
