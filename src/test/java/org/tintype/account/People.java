package org.tintype.account;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.tintype.fixture.RecordedEvents;
import org.tintype.platform.settings.FakeSettings;

/** Accounts in memory, with passwords that are not really hashed, at a time that stands still. */
public final class People {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
    public static final Clock CLOCK = Clock.fixed(NOW.plusNanos(456_789), ZoneOffset.UTC);

    public final InMemoryUsers users = new InMemoryUsers();
    public final QuickHash hash = new QuickHash();
    public final Passwords passwords = new Passwords(hash);
    public final RecordedEvents<PasswordChanged> passwordChanges = new RecordedEvents<>();
    public final Accounts accounts = accounts(Map.of());
    public final ForeignUsers foreign = new ForeignUsers(new ForeignRegister(users, CLOCK));
    public final Callers callers = new Callers(accounts, foreign);

    /** Returns accounts of the same people under some settings. */
    public Accounts accounts(Map<String, String> settings) {
        return new Accounts(
                users, passwords, passwordChanges, CLOCK, new IdentityProviderSettings(FakeSettings.of(settings)));
    }

    /** Adds a user with some roles and the password {@code password of <name>}. */
    public User add(String name, Role... roles) {
        User user = user(name, passwords.hash("password of " + name), roles);
        users.add(user);
        return user;
    }

    /** Returns a user whom no account knows. */
    public static User user(String name, String hash, Role... roles) {
        return new User(UserId.random(), new Username(name), name, hash, Set.of(roles), NOW);
    }

    /** A hash that takes no time, and counts how often it was asked. */
    public static final class QuickHash implements Pbkdf2PasswordHash {

        private int verifications;

        public int verifications() {
            return verifications;
        }

        @Override
        public String generate(char[] password) {
            return "hash of " + new String(password);
        }

        @Override
        public boolean verify(char[] password, String hash) {
            verifications++;
            return hash.equals(generate(password));
        }
    }
}
