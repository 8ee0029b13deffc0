package org.tintype.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tintype's own users as a Jakarta Security identity store. A site may put another store of higher priority beside it.
 */
@Singleton
public class UserIdentityStore implements IdentityStore {

    private final Accounts accounts;
    private final Passwords passwords;

    @Inject
    public UserIdentityStore(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /**
     * Leaves all other kinds of credentials to other stores. Jakarta Security's own way would look for a method for each, and
     * throw and catch an error within each request that comes with a token.
     */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential password
                ? validate(password)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    /** Says yes to an enabled user's password; takes as long for a name that nobody has, or somebody without one. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        char[] password = credential.getPassword().getValue();
        Optional<User> user = findUser(credential.getCaller());
        boolean holds = user.flatMap(User::passwordHash)
                .map(hash -> passwords.verify(password, hash))
                .orElseGet(() -> passwords.verifyNobody(password));
        return user.filter(known -> holds && !known.isDisabled())
                .map(known -> new CredentialValidationResult(
                        known.username().text(),
                        known.roles().stream().map(Role::word).collect(Collectors.toSet())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private Optional<User> findUser(String name) {
        try {
            return accounts.find(new Username(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
