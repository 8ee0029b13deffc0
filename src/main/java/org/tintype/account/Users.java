package org.tintype.account;

import java.util.Optional;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** The users, as a collection. */
public interface Users {

    Optional<User> find(UserId id);

    /** Finds a user by name, without regard to case. */
    Optional<User> find(Username username);

    /** Finds the user whom an identity provider knows by this issuer and subject. */
    Optional<User> find(ForeignIdentity identity);

    /** Finds a user whom nobody else changes until the transaction is over. */
    Optional<User> lock(UserId id);

    /** Returns those whom a query asks for, with their roles, by name without regard to case. */
    Page<User> list(UserQuery query, PageRequest page);

    /** As {@link #list}, without those who are disabled. */
    Page<User> listEnabled(UserQuery query, PageRequest page);

    /**
     * Adds a user, and finds out at once whether the name is free.
     *
     * @throws UsernameTaken if another user has the name
     */
    void add(User user);

    /** Returns whether there is any user of Tintype's own. */
    boolean hasOwn();
}
