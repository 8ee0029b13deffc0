package org.tintype.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.failure.Unauthenticated;
import org.tintype.platform.text.Guids;

/** Who may call, and the users' accounts. */
@Singleton
public class Accounts {

    private final Users users;
    private final Passwords passwords;
    private final Event<PasswordChanged> passwordChanged;
    private final Clock clock;

    @Inject
    public Accounts(Users users, Passwords passwords, Event<PasswordChanged> passwordChanged, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.passwordChanged = passwordChanged;
        this.clock = clock;
    }

    /**
     * Returns the user behind a verified token as the caller of a request, with the roles they have now. Both doors ask
     * this on every request.
     *
     * @throws Unauthenticated if the user is unknown or disabled, or has changed the password since
     */
    @Transactional
    public Caller callerOf(VerifiedToken token) {
        return Optional.of(token.subject())
                .filter(Guids::isGuid)
                .map(UserId::fromString)
                .flatMap(users::find)
                .filter(user -> user.honours(token.generation()))
                .map(User::asCaller)
                .orElseThrow(() -> new Unauthenticated("The token is no longer good."));
    }

    /** Finds a user by the name they sign in with. */
    @Transactional
    public Optional<User> find(Username username) {
        return users.find(username);
    }

    /**
     * Returns a user.
     *
     * @throws UserNotFound if there is none
     */
    @Transactional
    public User get(UserId id) {
        return users.find(id).orElseThrow(() -> new UserNotFound(id));
    }

    /**
     * Makes a user; for administrators.
     *
     * @throws UsernameTaken if another user has the name
     */
    @Transactional
    public User create(Caller caller, NewUser newUser) {
        requireAdmin(caller);
        return add(newUser);
    }

    /**
     * Changes a user; for administrators.
     *
     * @throws UserNotFound if there is none
     */
    @Transactional
    public User change(Caller caller, UserId id, UserChange change) {
        requireAdmin(caller);
        Optional<String> newHash = change.password().map(passwords::hash);
        User user = get(id);
        change.roles().ifPresent(user::assignRoles);
        change.disabled().ifPresent(disabled -> {
            if (disabled) {
                user.disable();
            } else {
                user.enable();
            }
        });
        newHash.ifPresent(hash -> {
            user.changePassword(hash);
            passwordChanged.fire(new PasswordChanged(user.username()));
        });
        return user;
    }

    /** Returns whether there is any user yet. */
    @Transactional
    public boolean hasAny() {
        return !users.isEmpty();
    }

    /** Makes the first user, who can make the others. */
    @Transactional
    public void createFirst(NewUser admin) {
        add(admin);
    }

    private User add(NewUser newUser) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        User user = new User(
                UserId.random(),
                newUser.username(),
                newUser.displayName().orElse(newUser.username().text()),
                passwords.hash(newUser.password()),
                newUser.roles(),
                now);
        users.add(user);
        return user;
    }

    private static void requireAdmin(Caller caller) {
        if (!caller.isAdmin()) {
            throw new Forbidden("Only an administrator may do this.");
        }
    }
}
