package org.tintype.account;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** Users in memory. */
public final class InMemoryUsers implements Users {

    private final Map<UserId, User> users = new LinkedHashMap<>();

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public Optional<User> find(Username username) {
        return users.values().stream()
                .filter(user -> user.username().key().equals(username.key()))
                .findFirst();
    }

    @Override
    public Optional<User> find(ForeignIdentity identity) {
        return users.values().stream()
                .filter(user -> user.foreignIdentity().equals(Optional.of(identity)))
                .findFirst();
    }

    @Override
    public Optional<User> lock(UserId id) {
        return find(id);
    }

    @Override
    public Page<User> list(UserQuery query, PageRequest page) {
        return page(page, user -> meets(user, query));
    }

    @Override
    public Page<User> listEnabled(UserQuery query, PageRequest page) {
        return page(page, user -> meets(user, query) && !user.isDisabled());
    }

    private Page<User> page(PageRequest page, Predicate<User> wanted) {
        List<User> found = users.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(user -> user.username().key()))
                .toList();
        return new Page<>(found.stream().skip(page.offset()).limit(page.size()).toList(), page, found.size());
    }

    private static boolean meets(User user, UserQuery query) {
        return query.username()
                        .map(Username::key)
                        .orElse(user.username().key())
                        .equals(user.username().key())
                && query.role().map(user.roles()::contains).orElse(true);
    }

    @Override
    public void add(User user) {
        if (find(user.username()).isPresent()) {
            throw new UsernameTaken(user.username());
        }
        users.put(user.id(), user);
    }

    @Override
    public boolean hasOwn() {
        return users.values().stream().anyMatch(user -> !user.isForeign());
    }
}
