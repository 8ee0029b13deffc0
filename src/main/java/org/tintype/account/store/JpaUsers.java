package org.tintype.account.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.tintype.account.ForeignIdentity;
import org.tintype.account.User;
import org.tintype.account.UserId;
import org.tintype.account.UserQuery;
import org.tintype.account.Username;
import org.tintype.account.UsernameTaken;
import org.tintype.account.Users;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** Users in the database. */
@Singleton
public class JpaUsers implements Users {

    /** The constraint, which databases name when it is violated, each in its own sentence and case. */
    private static final String UNIQUE_NAME = "tintype_user_username_unique";

    @PersistenceContext(unitName = "tintype")
    EntityManager em;

    @Override
    public Optional<User> find(UserId id) {
        return em.createQuery("select u from User u left join fetch u.roles where u.id = :id", User.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<User> find(Username username) {
        return em.createQuery("select u from User u left join fetch u.roles where u.usernameKey = :key", User.class)
                .setParameter("key", username.key())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<User> find(ForeignIdentity identity) {
        return em.createQuery(
                        "select u from User u left join fetch u.roles where u.issuer = :issuer and u.subject = :subject",
                        User.class)
                .setParameter("issuer", identity.issuer())
                .setParameter("subject", identity.subject())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<User> lock(UserId id) {
        Optional<User> user = Optional.ofNullable(em.find(User.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
        // Read while the lock is held; a query that joins them could not lock on PostgreSQL.
        user.ifPresent(User::roles);
        return user;
    }

    @Override
    public Page<User> list(UserQuery query, PageRequest page) {
        return new UserSearch(em, query, false).page(page);
    }

    @Override
    public Page<User> listEnabled(UserQuery query, PageRequest page) {
        return new UserSearch(em, query, true).page(page);
    }

    @Override
    public void add(User user) {
        if (find(user.username()).isPresent()) {
            throw new UsernameTaken(user.username());
        }
        em.persist(user);
        try {
            em.flush();
        } catch (PersistenceException e) {
            // Somebody else took the name since it was looked for.
            throw isNameTaken(e) ? new UsernameTaken(user.username()) : e;
        }
    }

    private static boolean isNameTaken(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException violation
                    && String.valueOf(violation.getMessage())
                            .toLowerCase(Locale.ROOT)
                            .contains(UNIQUE_NAME)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean hasOwn() {
        return em.createQuery("select count(u) from User u where u.passwordHash is not null", Long.class)
                        .getSingleResult()
                > 0;
    }
}
