package org.tintype.server;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Hands one running server to all tests that ask for a {@link Service}, whichever engine runs them: started for the first,
 * stopped with the process of the tests.
 */
public final class SharedServer extends ServiceProvider {

    /** Returns the service, for tests that no extension of Jupiter reaches. */
    public static Service service() {
        return Running.SERVICE;
    }

    @Override
    Service provide(ExtensionContext context) {
        return service();
    }

    /** Loaded, and with it started, when the first test asks. */
    private static final class Running {

        private static final Service SERVICE =
                new Service(ApplicationServer.start(ApplicationServer.newData(), Map.of()));
    }
}
