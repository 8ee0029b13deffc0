package org.tintype.server;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one running server to all tests that ask for a {@link Service}: started for the first, stopped after the last. */
public final class SharedServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Service.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedServer.class))
                .getOrComputeIfAbsent(Running.class)
                .service;
    }

    /** Closed by JUnit when all tests are over. */
    static final class Running implements AutoCloseable {

        private final ApplicationServer server = ApplicationServer.start(ApplicationServer.newData(), Map.of());
        private final Service service = new Service(server);

        @Override
        public void close() {
            server.close();
        }
    }
}
