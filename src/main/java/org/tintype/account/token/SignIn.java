package org.tintype.account.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.Optional;
import org.tintype.account.Accounts;
import org.tintype.account.Origin;
import org.tintype.account.SignInThrottle;
import org.tintype.account.User;
import org.tintype.account.Username;
import org.tintype.platform.failure.TooManyTries;
import org.tintype.platform.failure.Unauthenticated;

/** Exchanges a user name and a password for an access token, as the identity stores of the application say. */
@Singleton
public class SignIn {

    private final IdentityStoreHandler stores;
    private final Accounts accounts;
    private final TokenIssuer issuer;
    private final SignInThrottle throttle;

    @Inject
    public SignIn(IdentityStoreHandler stores, Accounts accounts, TokenIssuer issuer, SignInThrottle throttle) {
        this.stores = stores;
        this.accounts = accounts;
        this.issuer = issuer;
        this.throttle = throttle;
    }

    /**
     * Signs a user in.
     *
     * @throws SignInElsewhere if it is the identity provider where users sign in
     * @throws Unauthenticated if the name and the password do not belong together; it does not say which is wrong
     * @throws TooManyTries if that was the answer too often lately; the password is not looked at then
     */
    public AccessToken signIn(String username, String password, Origin origin) {
        issuer.requireInUse();
        return throttle.judge(username, origin, () -> findUser(username, password))
                .map(issuer::issue)
                .orElseThrow(() -> new Unauthenticated("The user name or the password is wrong."));
    }

    private Optional<User> findUser(String username, String password) {
        CredentialValidationResult result = stores.validate(new UsernamePasswordCredential(username, password));
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? findUser(result.getCallerPrincipal().getName()).filter(user -> !user.isDisabled())
                : Optional.empty();
    }

    /** Another store may know names that no account can have. */
    private Optional<User> findUser(String name) {
        try {
            return accounts.find(new Username(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
