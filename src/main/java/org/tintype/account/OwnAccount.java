package org.tintype.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.tintype.platform.failure.FieldError;
import org.tintype.platform.failure.FieldErrors;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.failure.TooManyTries;

/** What users change of their own accounts. Passwords are hashed before the account is held. */
@Singleton
public class OwnAccount {

    /** What is told to whoever does not know the password they have. */
    static final FieldError WRONG_PASSWORD = FieldError.ofField("currentPassword", "is wrong");

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle throttle;

    @Inject
    public OwnAccount(Accounts accounts, Passwords passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * Changes the caller's account. All of it is done, or nothing.
     *
     * @param origin where the caller is: a wrong current password counts as a failed sign-in from there
     * @throws KeptByIdentityProvider if an identity provider's user was to have a password
     * @throws InvalidInput if the current password is wrong, or the wanted one is the user's name
     * @throws TooManyTries if too many passwords were wrong lately
     */
    public User change(Caller caller, Origin origin, OwnChange change) {
        Optional<RehashedPassword> rehashed =
                change.password().map(replacement -> rehash(accounts.get(caller.id()), origin, replacement));
        return accounts.changeOwn(caller, change, rehashed);
    }

    private RehashedPassword rehash(User user, Origin origin, PasswordReplacement replacement) {
        if (user.isForeign()) {
            throw new KeptByIdentityProvider("Your password is the identity provider's.");
        }
        FieldErrors errors = new FieldErrors();
        Optional<String> wanted =
                errors.convert("password", replacement.wanted(), text -> Passwords.acceptable(text, user.username()));
        Optional<String> former =
                throttle.judge(user.username().text(), origin, () -> currentHash(user, replacement.current()));
        if (former.isEmpty()) {
            errors.refuse(WRONG_PASSWORD.name(), WRONG_PASSWORD.message());
        }
        return errors.finish(() -> new RehashedPassword(former.orElseThrow(), passwords.hash(wanted.orElseThrow())));
    }

    private Optional<String> currentHash(User user, String password) {
        return user.passwordHash().filter(hash -> passwords.verify(password.toCharArray(), hash));
    }
}
