package org.tintype.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Somebody who signs in. */
@Entity
@Table(name = "tintype_user")
public class User {

    @Id
    private UUID id;

    private String username;

    /** The name in lower case, which is unique. */
    @Column(name = "username_key")
    private String usernameKey;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "tintype_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Column(name = "mature_content_filter")
    private boolean matureContentFilter;

    private boolean disabled;

    /** Counts password changes: a token of an earlier generation no longer holds. */
    @Column(name = "token_generation")
    private int tokenGeneration;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected User() {}

    /** Makes a user who can sign in at once and has the mature content filter on. */
    public User(
            UserId id, Username username, String displayName, String passwordHash, Set<Role> roles, Instant createdAt) {
        this.id = id.value();
        this.username = username.text();
        this.usernameKey = username.key();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.roles = EnumSet.copyOf(roles);
        this.matureContentFilter = true;
        this.createdAt = createdAt;
    }

    /** Gives the user these roles instead of those they had; there is at least one. */
    public void assignRoles(Set<Role> newRoles) {
        if (newRoles.isEmpty()) {
            throw new IllegalArgumentException("a user has at least one role");
        }
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    /** Shuts the user out, tokens included, from the next request on. */
    public void disable() {
        disabled = true;
    }

    /** Lets the user in again. */
    public void enable() {
        disabled = false;
    }

    /** Sets another password, which ends every token that was issued before. */
    public void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
        tokenGeneration++;
    }

    /** Returns whether a token of this generation still holds. */
    public boolean honours(int generation) {
        return !disabled && generation == tokenGeneration;
    }

    /** Returns this user as the caller of a request. */
    public Caller asCaller() {
        return new Caller(id(), roles);
    }

    public UserId id() {
        return new UserId(id);
    }

    public Username username() {
        return new Username(username);
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean hasMatureContentFilter() {
        return matureContentFilter;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public int tokenGeneration() {
        return tokenGeneration;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
