package org.tintype.account.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tintype.account.User;
import org.tintype.account.UserQuery;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** One search for users: three queries, however many there are on its page. */
final class UserSearch {

    private final EntityManager em;
    private final UserQuery query;
    private final String from;

    UserSearch(EntityManager em, UserQuery query, boolean enabledOnly) {
        this.em = em;
        this.query = query;
        List<String> conditions = new ArrayList<>();
        query.username().ifPresent(name -> conditions.add("u.usernameKey = :name"));
        query.role().ifPresent(role -> conditions.add("role = :role"));
        if (enabledOnly) {
            conditions.add("u.disabled = false");
        }
        this.from = " from User u" + (query.role().isPresent() ? " join u.roles role" : "")
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }

    Page<User> page(PageRequest page) {
        // The page first and its users with their roles then, because databases cannot cut a page of rows that a user
        // has
        // several of.
        List<UUID> ids = bind(em.createQuery(
                        "select u.id, u.usernameKey" + from + " order by u.usernameKey, u.id", Object[].class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(row -> (UUID) row[0])
                .toList();
        long total = bind(em.createQuery("select count(u)" + from, Long.class)).getSingleResult();
        return new Page<>(users(ids), page, total);
    }

    private List<User> users(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, User> users = em.createQuery(
                        "select distinct u from User u left join fetch u.roles where u.id in :ids", User.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(user -> user.id().value(), Function.identity()));
        return ids.stream().map(users::get).toList();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> typed) {
        query.username().ifPresent(name -> typed.setParameter("name", name.key()));
        query.role().ifPresent(role -> typed.setParameter("role", role));
        return typed;
    }
}
