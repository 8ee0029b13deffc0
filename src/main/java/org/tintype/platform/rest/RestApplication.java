package org.tintype.platform.rest;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST API, guarded by the container's MicroProfile JWT. */
@ApplicationPath(RestApplication.PATH)
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({"user", "arbiter", "admin"})
@jakarta.inject.Singleton
public class RestApplication extends Application {

    /** Where the API stands below the application's root, without slashes at its ends. */
    public static final String PATH = "api/v1";

    /** The API has one description, {@code /openapi}; Jersey would add another of its own. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
