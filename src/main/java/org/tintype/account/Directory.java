package org.tintype.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.tintype.platform.failure.Forbidden;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** Where users are looked up. */
@Singleton
public class Directory {

    private final Users users;

    @Inject
    public Directory(Users users) {
        this.users = users;
    }

    /**
     * Returns users, by name. Administrators find all of them; others find those who may sign in, by their name or as
     * arbiters.
     *
     * @throws Forbidden if somebody else than an administrator asks for more
     */
    @Transactional
    public Page<User> list(Caller caller, UserQuery query, PageRequest page) {
        if (caller.isAdmin()) {
            return users.list(query, page);
        }
        if (!query.isForEverybody()) {
            throw new Forbidden("Only an administrator may ask for more than a username or role=arbiter.");
        }
        return users.listEnabled(query, page);
    }
}
