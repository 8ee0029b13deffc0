package org.tintype.platform.lifecycle;

import jakarta.inject.Singleton;

/** Whether the application is up: between the end of its start and the beginning of its stop. */
@Singleton
public class ApplicationState {

    private volatile boolean up;

    public boolean isUp() {
        return up;
    }

    void started() {
        up = true;
    }

    void stopped() {
        up = false;
    }
}
