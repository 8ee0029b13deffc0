package org.tintype.pixels.jdk;

import java.util.Iterator;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.IIOServiceProvider;

/**
 * Finds the JDK's own codecs by name. A server may have others registered for the same formats, whose strictness and
 * colours are not known; asking for a reader by format would take whichever comes first.
 */
final class JdkPlugin {

    private JdkPlugin() {}

    static <T extends IIOServiceProvider> T of(Class<T> kind, String name) {
        Iterator<T> providers = IIORegistry.getDefaultInstance().getServiceProviders(kind, true);
        while (providers.hasNext()) {
            T provider = providers.next();
            if (provider.getClass().getName().equals(name)) {
                return provider;
            }
        }
        throw new IllegalStateException("This Java runtime has no " + name);
    }
}
