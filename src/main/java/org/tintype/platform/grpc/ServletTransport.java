package org.tintype.platform.grpc;

import io.grpc.servlet.jakarta.ServletServerBuilder;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;

/**
 * gRPC over the server's own HTTP/2: the services as a servlet, mapped to their names. Only a server with sound trailers
 * and flow control carries it; see {@link GrpcTransport#on}.
 */
@WebListener
public class ServletTransport implements ServletContextListener {

    private static final Logger LOG = System.getLogger(ServletTransport.class.getName());

    @Inject
    GrpcSettings settings;

    @Inject
    GrpcServices services;

    @Inject
    CallExecutor executor;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (settings.transport().mapsServlet()) {
            map(event.getServletContext(), services, executor.inThisContext());
            LOG.log(Level.INFO, "event=grpc-mapped services=" + services.names());
        }
    }

    static void map(ServletContext context, GrpcServices services, Executor executor) {
        ServletServerBuilder builder = new ServletServerBuilder().executor(executor);
        services.addTo(builder);
        ServletRegistration.Dynamic servlet = context.addServlet("grpc", builder.buildServlet());
        servlet.setAsyncSupported(true);
        services.names().forEach(name -> servlet.addMapping("/" + name + "/*"));
    }
}
