package org.tintype.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.tintype.platform.lifecycle.ApplicationStarting;

/** Makes the user {@code admin} at the first start, so that somebody can sign in and make the others. */
@Singleton
public class FirstAdmin {

    static final Username USERNAME = new Username("admin");

    private static final Logger LOG = System.getLogger(FirstAdmin.class.getName());

    private final Accounts accounts;
    private final AccountSettings settings;
    private final AdminPasswordFile file;

    @Inject
    public FirstAdmin(Accounts accounts, AccountSettings settings, AdminPasswordFile file) {
        this.accounts = accounts;
        this.settings = settings;
        this.file = file;
    }

    void make(@Observes @Priority(ApplicationStarting.ROOMS) ApplicationStarting event) {
        if (!accounts.hasAny()) {
            // The password is on disk before the user is: a stop in between leaves no user that nobody can be.
            String password = settings.adminPassword().orElseGet(file::write);
            accounts.createFirst(new NewUser(USERNAME, password, Optional.empty(), Set.of(Role.USER, Role.ADMIN)));
        }
        if (Files.exists(file.path())) {
            LOG.log(Level.INFO, "event=sign-in endpoint=/api/v1/tokens user=admin password-file=" + file.path());
        } else {
            LOG.log(Level.INFO, "event=sign-in endpoint=/api/v1/tokens user=admin password=as-set");
        }
    }
}
