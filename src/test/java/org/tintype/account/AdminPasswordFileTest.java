package org.tintype.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tintype.platform.lifecycle.ApplicationStarting;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;
import org.tintype.platform.settings.DataFolder;
import org.tintype.platform.settings.FakeSettings;
import org.tintype.platform.settings.SettingsSource;

class AdminPasswordFileTest {

    private final People people = new People();
    private DataFolder data = new DataFolder(FakeSettings.of(Map.of()));

    @BeforeEach
    void setUp(@TempDir Path folder) {
        data = new DataFolder(FakeSettings.of(Map.of(DataFolder.KEY, folder.toString())));
    }

    @Test
    void firstStartMakesAnAdministratorWhosePasswordOnlyTheServiceCanRead() throws IOException {
        start(Map.of());
        Path file = file().path();
        String password = Files.readString(file).strip();
        User admin = people.accounts.find(FirstAdmin.USERNAME).orElseThrow();
        assertThat(admin.roles()).containsExactlyInAnyOrder(Role.USER, Role.ADMIN);
        assertThat(admin.passwordHash()).contains("hash of " + password);
        assertThat(Passwords.acceptable(password)).isEqualTo(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void passwordOfTheSettingsIsWrittenNowhere() {
        start(Map.of("tintype.admin.password", "correct horse"));
        assertThat(people.accounts.find(FirstAdmin.USERNAME).orElseThrow().passwordHash())
                .contains("hash of correct horse");
        assertThat(file().path()).doesNotExist();
    }

    @Test
    void laterStartsChangeNothing() throws IOException {
        start(Map.of());
        String password = Files.readString(file().path());
        Optional<String> hash =
                people.accounts.find(FirstAdmin.USERNAME).orElseThrow().passwordHash();
        start(Map.of("tintype.admin.password", "correct horse"));
        assertThat(file().path()).hasContent(password);
        assertThat(people.accounts.find(FirstAdmin.USERNAME).orElseThrow().passwordHash())
                .isEqualTo(hash);
    }

    @Test
    void nodeThatComesSecondLeavesNoPasswordThatDoesNotHold() {
        people.add("admin", Role.ADMIN);
        Accounts behind = new Accounts(
                new NotSeenYet(people.users),
                people.passwords,
                people.passwordChanges,
                People.CLOCK,
                new IdentityProviderSettings(FakeSettings.of(Map.of())));
        start(behind, Map.of());
        assertThat(file().path()).doesNotExist();
        assertThat(people.accounts.find(FirstAdmin.USERNAME).orElseThrow().passwordHash())
                .contains("hash of password of admin");
    }

    @Test
    void fileGoesWithTheAdministratorsFirstChangeOfPassword() {
        String first = file().write();
        assertThat(file().write()).isNotEqualTo(first);
        file().forget(new PasswordChanged(new Username("ada")));
        assertThat(file().path()).exists();
        file().forget(new PasswordChanged(new Username("Admin")));
        assertThat(file().path()).doesNotExist();
        file().forget(new PasswordChanged(new Username("Admin")));
    }

    @Test
    void identityProviderMakesTheAdministratorsAndNobodyElseDoes() {
        start(Map.of(
                "mp.jwt.verify.issuer", "https://idp.example",
                "mp.jwt.verify.publickey.location", "https://idp.example/jwks",
                "tintype.admin.password", "correct horse"));
        assertThat(people.accounts.hasOwn()).isFalse();
        assertThat(file().path()).doesNotExist();
    }

    @Test
    void siteThatGivesItsProviderUpGetsAnAdministrator() {
        people.foreign.callerOf(new ForeignToken(
                new ForeignIdentity("https://idp.example", "1"), "admin", "Admin", Set.of(Role.ADMIN)));
        start(Map.of());
        assertThat(people.accounts.find(FirstAdmin.USERNAME).orElseThrow().isForeign())
                .isFalse();
        assertThat(file().path()).exists();
    }

    private AdminPasswordFile file() {
        return new AdminPasswordFile(data);
    }

    private void start(Map<String, String> settings) {
        start(people.accounts, settings);
    }

    private void start(Accounts accounts, Map<String, String> settings) {
        SettingsSource source = FakeSettings.of(settings);
        new FirstAdmin(accounts, new AccountSettings(source), file(), new IdentityProviderSettings(source))
                .make(new ApplicationStarting());
    }

    /** Users as they look to a node that asks before another has made the first, and makes its own after. */
    private record NotSeenYet(Users users) implements Users {

        @Override
        public Optional<User> find(UserId id) {
            return users.find(id);
        }

        @Override
        public Optional<User> find(Username username) {
            return users.find(username);
        }

        @Override
        public Optional<User> find(ForeignIdentity identity) {
            return users.find(identity);
        }

        @Override
        public Optional<User> lock(UserId id) {
            return users.lock(id);
        }

        @Override
        public Page<User> list(UserQuery query, PageRequest page) {
            return users.list(query, page);
        }

        @Override
        public Page<User> listEnabled(UserQuery query, PageRequest page) {
            return users.listEnabled(query, page);
        }

        @Override
        public void add(User user) {
            users.add(user);
        }

        @Override
        public boolean hasOwn() {
            return false;
        }
    }
}
