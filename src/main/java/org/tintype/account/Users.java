package org.tintype.account;

import java.util.Optional;

/** The users, as a collection. */
public interface Users {

    Optional<User> find(UserId id);

    /** Finds a user by name, without regard to case. */
    Optional<User> find(Username username);

    /**
     * Adds a user, and finds out at once whether the name is free.
     *
     * @throws UsernameTaken if another user has the name
     */
    void add(User user);

    /** Returns whether there is no user at all. */
    boolean isEmpty();
}
