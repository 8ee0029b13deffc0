package org.tintype.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.tintype.platform.data.UtcTimestamp;
import org.tintype.platform.failure.FieldErrors;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.failure.Unauthenticated;
import org.tintype.platform.text.Guids;

/** The users' accounts. */
@Singleton
public class Accounts {

    private final Users users;
    private final Passwords passwords;
    private final Event<PasswordChanged> passwordChanged;
    private final Clock clock;
    private final IdentityProviderSettings settings;

    @Inject
    public Accounts(
            Users users,
            Passwords passwords,
            Event<PasswordChanged> passwordChanged,
            Clock clock,
            IdentityProviderSettings settings) {
        this.users = users;
        this.passwords = passwords;
        this.passwordChanged = passwordChanged;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Returns the user behind a token of Tintype's own as the caller of a request, with the roles they have now.
     *
     * @throws Unauthenticated if the user is unknown or disabled, or has changed the password since
     */
    @Transactional
    public Caller callerOf(OwnToken token) {
        return Optional.of(token.subject())
                .filter(Guids::isGuid)
                .map(UserId::fromString)
                .flatMap(users::find)
                .filter(user -> user.honours(token.generation()))
                .map(User::asCaller)
                .orElseThrow(() -> new Unauthenticated("The token is no longer good."));
    }

    /** Returns a user as a caller with the roles they have now; nobody, if the user is unknown or disabled. */
    @Transactional
    public Optional<Caller> callerOf(UserId id) {
        return users.find(id).filter(user -> !user.isDisabled()).map(User::asCaller);
    }

    /** Finds a user by the name they sign in with. */
    @Transactional
    public Optional<User> find(Username username) {
        return users.find(username);
    }

    /** Finds a user. */
    @Transactional
    public Optional<User> find(UserId id) {
        return users.find(id);
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
     * @throws KeptByIdentityProvider if users come from an identity provider: one made here could never sign in
     */
    @Transactional
    public User create(Caller caller, NewUser newUser) {
        requireAdmin(caller);
        if (settings.provider().isPresent()) {
            throw new KeptByIdentityProvider("New users come from the identity provider, with their first token.");
        }
        return add(newUser);
    }

    /**
     * Changes a user; for administrators. All of it is done, or nothing.
     *
     * @throws UserNotFound if there is none
     * @throws KeptByIdentityProvider if an identity provider's user was to have other roles or a password
     * @throws InvalidInput if the password is the user's name
     * @throws SelfExclusion if administrators would shut themselves out, or be none any more
     */
    @Transactional
    public User change(Caller caller, UserId id, UserChange change) {
        requireAdmin(caller);
        if (id.equals(caller.id()) && change.endsAdministration()) {
            throw new SelfExclusion();
        }
        Optional<String> newHash = change.password().map(passwords::hash);
        // Changes of one user wait for each other: whoever came second would else fail, through no fault of theirs.
        User user = users.lock(id).orElseThrow(() -> new UserNotFound(id));
        if (user.isForeign() && change.isForOwnUsersOnly()) {
            throw new KeptByIdentityProvider("The roles and the password of this user are the identity provider's.");
        }
        change.password().ifPresent(password -> requireAcceptable(password, user.username()));
        change.roles().ifPresent(user::assignRoles);
        change.disabled().ifPresent(disabled -> {
            if (disabled) {
                user.disable();
            } else {
                user.enable();
            }
        });
        newHash.ifPresent(hash -> changePassword(user, hash));
        return user;
    }

    /**
     * Changes the caller's own account, for {@link OwnAccount}.
     *
     * @param rehashed what to keep of another password
     * @throws InvalidInput if the password is not any more what it was when it was verified
     */
    @Transactional
    public User changeOwn(Caller caller, OwnChange change, Optional<RehashedPassword> rehashed) {
        User user = users.lock(caller.id()).orElseThrow(() -> new UserNotFound(caller.id()));
        rehashed.ifPresent(password -> {
            if (!user.passwordHash().equals(Optional.of(password.former()))) {
                throw new InvalidInput(OwnAccount.WRONG_PASSWORD);
            }
            changePassword(user, password.hash());
        });
        change.displayName().ifPresent(user::rename);
        change.matureContentFilter().ifPresent(user::filterMatureContent);
        return user;
    }

    private void changePassword(User user, String hash) {
        user.changePassword(hash);
        passwordChanged.fire(new PasswordChanged(user.username()));
    }

    /** Returns whether there is any user of Tintype's own yet. */
    @Transactional
    public boolean hasOwn() {
        return users.hasOwn();
    }

    /** Makes the first user, who can make the others. */
    @Transactional
    public void createFirst(NewUser admin) {
        add(admin);
    }

    private User add(NewUser newUser) {
        User user = new User(
                UserId.random(),
                newUser.username(),
                newUser.displayName().orElse(newUser.username().text()),
                passwords.hash(newUser.password()),
                newUser.roles(),
                UtcTimestamp.now(clock));
        users.add(user);
        return user;
    }

    private static void requireAcceptable(String password, Username of) {
        FieldErrors errors = new FieldErrors();
        Optional<String> acceptable = errors.convert("password", password, text -> Passwords.acceptable(text, of));
        String ignored = errors.finish(acceptable::orElseThrow);
    }

    private static void requireAdmin(Caller caller) {
        if (!caller.isAdmin()) {
            throw new Forbidden("Only an administrator may do this.");
        }
    }
}
