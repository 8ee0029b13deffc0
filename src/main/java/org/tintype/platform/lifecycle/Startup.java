package org.tintype.platform.lifecycle;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.Set;
import org.tintype.platform.settings.Settings;
import org.tintype.platform.settings.WrongSetting;

/**
 * Starts the application before the first request, and stops it after the last: an EJB, because that is what the
 * platform offers for work that has to be over before a deployment counts as done.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final Logger LOG = System.getLogger(Startup.class.getName());

    @Inject
    @Any
    Instance<Settings> settings;

    @Inject
    Event<ApplicationStarting> starting;

    @Inject
    Event<ApplicationStopping> stopping;

    @Inject
    ApplicationState state;

    @PostConstruct
    void start() {
        checkSettings();
        starting.fire(new ApplicationStarting());
        state.started();
        LOG.log(Level.INFO, "event=started");
    }

    @PreDestroy
    void stop() {
        state.stopped();
        stopping.fire(new ApplicationStopping());
        LOG.log(Level.INFO, "event=stopped");
    }

    private void checkSettings() {
        Set<String> wrong = new LinkedHashSet<>(); // Settings that read others' fail with them, for the same reason.
        for (Instance.Handle<Settings> handle : settings.handles()) {
            try {
                handle.get();
            } catch (RuntimeException e) {
                wrong.add(wrongSettingOf(e));
            }
        }
        if (!wrong.isEmpty()) {
            String message = "Tintype does not start, because of its settings: " + String.join("; ", wrong);
            LOG.log(Level.ERROR, message);
            throw new IllegalStateException(message);
        }
    }

    private static String wrongSettingOf(RuntimeException failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof WrongSetting wrong) {
                return String.valueOf(wrong.getMessage());
            }
            cause = cause.getCause();
        }
        throw failure;
    }
}
