package org.tintype.account.rest;

import java.util.Optional;
import org.tintype.account.Role;
import org.tintype.account.UserQuery;
import org.tintype.account.Username;
import org.tintype.platform.failure.InvalidInput;
import org.tintype.platform.paging.PageRequest;
import org.tintype.platform.rest.Paging;
import org.tintype.platform.rest.Parameters;

/** The parameters of a request for users. */
record UserListRequest(UserQuery query, PageRequest page) {

    /**
     * Takes all of them.
     *
     * @throws InvalidInput if any is wrong
     */
    static UserListRequest from(Parameters query) {
        Optional<Username> username = query.value("username", Username::new);
        Optional<Role> role = query.value("role", UserRequests::role);
        PageRequest page = Paging.take(query);
        return query.finish(() -> new UserListRequest(new UserQuery(username, role), page));
    }
}
