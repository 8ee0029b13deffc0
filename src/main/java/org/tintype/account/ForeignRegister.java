package org.tintype.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.tintype.platform.data.UtcTimestamp;

/** The accounts behind {@link ForeignUsers}, a transaction for each question. */
@Singleton
public class ForeignRegister {

    private final Users users;
    private final Clock clock;

    @Inject
    public ForeignRegister(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** Finds the user who was made for an identity. */
    @Transactional
    public Optional<User> find(ForeignIdentity identity) {
        return users.find(identity);
    }

    /**
     * Makes a user for an identity.
     *
     * @throws UsernameTaken if another user has the name
     */
    @Transactional
    public User add(ForeignToken token, Username username) {
        User user = User.ofProvider(UserId.random(), username, token, UtcTimestamp.now(clock));
        users.add(user);
        return user;
    }

    /** Keeps the roles that the provider gives somebody now, for those who ask for them without the token at hand. */
    @Transactional
    public void noteRoles(UserId id, Set<Role> roles) {
        users.lock(id).ifPresent(user -> user.assignRoles(roles));
    }
}
