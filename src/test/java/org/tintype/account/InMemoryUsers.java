package org.tintype.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
