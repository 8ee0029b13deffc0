package org.tintype.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserId;

/** An entry of an {@link AccessList}: a user, and the part they play. */
@Entity
@Table(name = "access_list_reader")
@SuppressWarnings("UnusedVariable") // some are read by queries alone
public class Reader {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "list_id")
    private AccessList list;

    /** The list's key, for queries: EclipseLink joins the list's table where it is asked for by {@link #list}. */
    @Column(name = "list_id", insertable = false, updatable = false)
    private UUID listId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    private String part;

    /** The role without which the entry gives nothing, if there is one. */
    @Enumerated(EnumType.STRING)
    @Column(name = "required_role")
    private @Nullable Role requiredRole;

    protected Reader() {}

    Reader(AccessList list, User user, String part, @Nullable Role requiredRole) {
        this.id = UUID.randomUUID();
        this.list = list;
        this.listId = list.id();
        this.user = user;
        this.part = part;
        this.requiredRole = requiredRole;
    }

    User user() {
        return user;
    }

    String part() {
        return part;
    }

    boolean is(UserId other) {
        return user.id().equals(other);
    }

    boolean isMetBy(Set<Role> roles) {
        return requiredRole == null || roles.contains(requiredRole);
    }

    boolean mayReadNow() {
        return !user.isDisabled() && isMetBy(user.roles());
    }
}
