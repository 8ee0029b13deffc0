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

/**
 * Makes the user {@code admin} at the first start, so that somebody can sign in and make the others. Where an identity
 * provider is trusted, nobody signs in here, and administrators are those whom the provider calls so.
 */
@Singleton
public class FirstAdmin {

    static final Username USERNAME = new Username("admin");

    private static final Logger LOG = System.getLogger(FirstAdmin.class.getName());

    private final Accounts accounts;
    private final AccountSettings settings;
    private final AdminPasswordFile file;
    private final IdentityProviderSettings providers;

    @Inject
    public FirstAdmin(
            Accounts accounts, AccountSettings settings, AdminPasswordFile file, IdentityProviderSettings providers) {
        this.accounts = accounts;
        this.settings = settings;
        this.file = file;
        this.providers = providers;
    }

    void make(@Observes @Priority(ApplicationStarting.ROOMS) ApplicationStarting event) {
        Optional<String> issuer = providers.provider().map(IdentityProvider::issuer);
        if (issuer.isPresent()) {
            LOG.log(Level.INFO, "event=sign-in issuer=" + issuer.get());
            return;
        }
        if (!accounts.hasOwn()) {
            // The password is on disk before the user is: a stop in between leaves no user that nobody can be.
            create(settings.adminPassword().orElseGet(file::write));
        }
        if (Files.exists(file.path())) {
            LOG.log(Level.INFO, "event=sign-in endpoint=/api/v1/tokens user=admin password-file=" + file.path());
        } else {
            LOG.log(Level.INFO, "event=sign-in endpoint=/api/v1/tokens user=admin password=as-set");
        }
    }

    private void create(String password) {
        try {
            accounts.createFirst(new NewUser(USERNAME, password, Optional.empty(), Set.of(Role.USER, Role.ADMIN)));
        } catch (UsernameTaken e) {
            // Another node on the same database was first, and the password that holds is the one that it has.
            file.remove();
        }
    }
}
