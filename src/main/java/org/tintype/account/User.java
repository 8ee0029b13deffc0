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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Absent for those whom an identity provider vouches for, as the two below are for everybody else. */
    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private @Nullable String issuer;

    private @Nullable String subject;

    @ElementCollection(fetch = FetchType.LAZY)
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

    /** Makes a user of Tintype's own, who can sign in at once and has the mature content filter on. */
    public User(
            UserId id, Username username, String displayName, String passwordHash, Set<Role> roles, Instant createdAt) {
        this(id, username, displayName, roles, createdAt);
        this.passwordHash = passwordHash;
    }

    private User(UserId id, Username username, String displayName, Set<Role> roles, Instant createdAt) {
        this.id = id.value();
        this.username = username.text();
        this.usernameKey = username.key();
        this.displayName = displayName;
        this.roles = EnumSet.copyOf(roles);
        this.matureContentFilter = true;
        this.createdAt = createdAt;
    }

    /** Makes the user whom an identity provider's token speaks for; there is no password here that opens the account. */
    public static User ofProvider(UserId id, Username username, ForeignToken token, Instant createdAt) {
        User user = new User(id, username, token.displayName(), token.roles(), createdAt);
        user.issuer = token.identity().issuer();
        user.subject = token.identity().subject();
        return user;
    }

    /** Gives the user these roles instead of those they had; there is at least one. */
    public void assignRoles(Set<Role> newRoles) {
        if (newRoles.isEmpty()) {
            throw new IllegalArgumentException("a user has at least one role");
        }
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    /** Sets how others see the user. */
    public void rename(String newDisplayName) {
        displayName = newDisplayName;
    }

    /** Sets whether lists leave out what is not safe for work. */
    public void filterMatureContent(boolean filter) {
        matureContentFilter = filter;
    }

    /** Shuts the user out, tokens included, from the next request on. */
    public void disable() {
        disabled = true;
    }

    /** Lets the user in again. */
    public void enable() {
        disabled = false;
    }

    /** Sets another password of a user of Tintype's own, which ends every token that was issued before. */
    public void changePassword(String newPasswordHash) {
        if (isForeign()) {
            throw new IllegalStateException("an identity provider's user has no password here");
        }
        passwordHash = newPasswordHash;
        tokenGeneration++;
    }

    /** Returns whether a token of Tintype's own and of this generation still holds. */
    public boolean honours(int generation) {
        return !disabled && !isForeign() && generation == tokenGeneration;
    }

    /** Returns whether an identity provider vouches for this user, and not Tintype itself. */
    public boolean isForeign() {
        return subject != null;
    }

    /** Returns the issuer and the subject that the user is known by at an identity provider. */
    public Optional<ForeignIdentity> foreignIdentity() {
        return issuer == null || subject == null ? Optional.empty() : Optional.of(new ForeignIdentity(issuer, subject));
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

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
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
