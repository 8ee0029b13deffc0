package org.tintype.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.tintype.platform.failure.Unauthenticated;

/**
 * The users whom the identity provider vouches for. They are made on first sight and known by issuer and subject from
 * then on, whatever they are called. Their roles are those of the token; whether they may come in at all is for Tintype's
 * administrators to say.
 */
@Singleton
public class ForeignUsers {

    private static final Logger LOG = System.getLogger(ForeignUsers.class.getName());
    private static final int ATTEMPTS = 5;

    private final ForeignRegister register;

    @Inject
    public ForeignUsers(ForeignRegister register) {
        this.register = register;
    }

    /**
     * Returns the user behind a token as the caller of a request, and makes that user where there is none yet.
     *
     * @throws Unauthenticated if the user is disabled
     */
    public Caller callerOf(ForeignToken token) {
        User user = register.find(token.identity()).orElseGet(() -> admit(token));
        if (user.isDisabled()) {
            throw new Unauthenticated("The token is no longer good.");
        }
        if (!user.roles().equals(token.roles())) {
            register.noteRoles(user.id(), token.roles());
        }
        return new Caller(user.id(), token.roles());
    }

    /** The unique keys decide between those who are new at the same moment; who loses finds the winner, or tries on. */
    private User admit(ForeignToken token) {
        UsernameIdea idea = UsernameIdea.after(token.name());
        for (int attempt = 0; ; attempt++) {
            try {
                User user = register.add(token, idea.attempt(attempt));
                LOG.log(Level.INFO, "event=user-admitted user=" + user.id());
                return user;
            } catch (UsernameTaken | PersistenceException e) {
                Optional<User> winner = register.find(token.identity());
                if (winner.isPresent()) {
                    return winner.get();
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
