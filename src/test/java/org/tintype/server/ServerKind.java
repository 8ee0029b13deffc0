package org.tintype.server;

import java.util.Locale;

/** The servers that the WAR is tested on. */
public enum ServerKind {
    PAYARA,
    WILDFLY;

    /** Returns the server that the build has chosen. */
    static ServerKind ofBuild() {
        return valueOf(Build.setting("it.server").toUpperCase(Locale.ROOT));
    }
}
