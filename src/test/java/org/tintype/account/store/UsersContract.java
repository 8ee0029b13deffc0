package org.tintype.account.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventListener;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tintype.account.ForeignIdentity;
import org.tintype.account.ForeignToken;
import org.tintype.account.Role;
import org.tintype.account.User;
import org.tintype.account.UserId;
import org.tintype.account.UserQuery;
import org.tintype.account.Username;
import org.tintype.account.UsernameTaken;
import org.tintype.account.Users;
import org.tintype.fixture.TestDatabase;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;

/** What every database has to do with users. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UsersContract {

    private static final UserQuery EVERYBODY = new UserQuery(Optional.empty(), Optional.empty());
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private TestDatabase database;

    abstract TestDatabase open();

    @BeforeAll
    void openDatabase() {
        database = open();
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void everythingOfAUserComesBack() {
        UserId id = UserId.random();
        User user = new User(
                id,
                new Username("Ada.Lovelace"),
                "\uD83D\uDCF7".repeat(64),
                "h".repeat(512),
                Set.of(Role.USER, Role.ARBITER),
                NOW);
        user.disable();
        user.changePassword("PBKDF2:" + "x".repeat(500));
        store(user);

        User found = get(id);
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.username().text()).isEqualTo("Ada.Lovelace");
        assertThat(found.displayName()).isEqualTo("\uD83D\uDCF7".repeat(64));
        assertThat(found.passwordHash()).contains("PBKDF2:" + "x".repeat(500));
        assertThat(found.roles()).containsExactlyInAnyOrder(Role.USER, Role.ARBITER);
        assertThat(found.hasMatureContentFilter()).isTrue();
        assertThat(found.isDisabled()).isTrue();
        assertThat(found.tokenGeneration()).isEqualTo(1);
        assertThat(found.createdAt()).isEqualTo(NOW);
    }

    @Test
    void nobodyIsFoundUnderAnIdOrANameThatNobodyHas() {
        store(user("ada"));
        assertThat(find(UserId.random())).isEmpty();
        assertThat(find("bob")).isEmpty();
    }

    @Test
    void userIsFoundByNameWithoutRegardToCase() {
        User ada = user("Ada.Lovelace");
        store(ada);
        assertThat(find("aDA.lOVELACE")).map(User::id).contains(ada.id());
    }

    @Test
    void nameThatDiffersOnlyInCaseIsTaken() {
        store(user("ada"));
        assertThatThrownBy(() -> store(user("ADA"))).isInstanceOf(UsernameTaken.class);
    }

    @Test
    void nameThatSomebodyTakesBetweenTheLookAndTheInsertIsTakenToo() {
        store(user("ada"));
        assertThatThrownBy(() -> database.doInTransaction(em -> {
                    JpaUsers late = new JpaUsers() {
                        @Override
                        public Optional<User> find(Username username) {
                            return Optional.empty();
                        }
                    };
                    late.em = em;
                    late.add(user("ADA"));
                }))
                .isInstanceOf(UsernameTaken.class);
    }

    @Test
    void idIsTakenForGood() {
        User ada = user("ada");
        store(ada);
        User other = new User(ada.id(), new Username("other"), "Other", "hash", Set.of(Role.USER), NOW);
        assertThatThrownBy(() -> store(other)).isInstanceOf(PersistenceException.class);
        assertThat(get(ada.id()).username().text()).isEqualTo("ada");
    }

    @Test
    void rolesAreThoseThatWereAssignedLast() {
        User ada = user("ada");
        store(ada);
        change(ada, user -> user.assignRoles(Set.of(Role.ARBITER, Role.ADMIN)));
        assertThat(get(ada.id()).roles()).containsExactlyInAnyOrder(Role.ARBITER, Role.ADMIN);
        change(ada, user -> user.assignRoles(Set.of(Role.USER)));
        assertThat(get(ada.id()).roles()).containsExactly(Role.USER);
    }

    @Test
    void changesAreKept() {
        User ada = user("ada");
        store(ada);
        change(ada, User::disable);
        assertThat(get(ada.id()).isDisabled()).isTrue();
        change(ada, User::enable);
        change(ada, user -> user.changePassword("another"));
        assertThat(get(ada.id()).isDisabled()).isFalse();
        assertThat(get(ada.id()).passwordHash()).contains("another");
        assertThat(get(ada.id()).tokenGeneration()).isEqualTo(1);
    }

    @Test
    void secondOfTwoChangesAtOnceIsRefused() {
        User ada = user("ada");
        store(ada);
        assertThatThrownBy(() -> database.doInTransaction(em -> {
                    User mine = users(em).find(ada.id()).orElseThrow();
                    change(ada, User::disable);
                    mine.changePassword("another");
                }))
                .isInstanceOf(RollbackException.class)
                .hasCauseInstanceOf(OptimisticLockException.class);
        assertThat(get(ada.id()).passwordHash()).contains("hash");
    }

    @Test
    void everythingOfAnIdentityProvidersUserComesBack() {
        ForeignIdentity identity = new ForeignIdentity("i".repeat(255), "\u00fc".repeat(255));
        User ada = foreign("ada", identity);
        store(ada);
        User found = find(identity).orElseThrow();
        assertThat(found.id()).isEqualTo(ada.id());
        assertThat(found.foreignIdentity()).contains(identity);
        assertThat(found.passwordHash()).isEmpty();
        assertThat(found.displayName()).isEqualTo("Ada \uD83D\uDCF7");
        assertThat(found.roles()).containsExactlyInAnyOrder(Role.USER, Role.ADMIN);
    }

    @Test
    void identityIsFoundByItsIssuerAndItsSubjectToTheLetter() {
        store(foreign("ada", new ForeignIdentity("https://idp.example", "Ada")));
        assertThat(find(new ForeignIdentity("https://idp.example", "Ada"))).isPresent();
        assertThat(find(new ForeignIdentity("https://idp.example", "ada"))).isEmpty();
        assertThat(find(new ForeignIdentity("https://idp.example", "Ada "))).isEmpty();
        assertThat(find(new ForeignIdentity("https://other.example", "Ada"))).isEmpty();
    }

    @Test
    void identityHasOneUser() {
        ForeignIdentity identity = new ForeignIdentity("https://idp.example", "1");
        store(foreign("ada", identity));
        assertThatThrownBy(() -> store(foreign("ada-2", identity))).isInstanceOf(PersistenceException.class);
        store(foreign("ada-3", new ForeignIdentity("https://idp.example", "2")));
        store(foreign("ada-4", new ForeignIdentity("https://other.example", "1")));
        assertThat(find("ada-2")).isEmpty();
    }

    @Test
    void lockedUserCanBeChanged() {
        User ada = foreign("ada", new ForeignIdentity("https://idp.example", "1"));
        store(ada);
        database.doInTransaction(em -> users(em).lock(ada.id()).orElseThrow().assignRoles(Set.of(Role.ARBITER)));
        assertThat(get(ada.id()).roles()).containsExactly(Role.ARBITER);
        Optional<User> nobody = database.inTransaction(em -> users(em).lock(UserId.random()));
        assertThat(nobody).isEmpty();
    }

    @Test
    void pagesComeByNameWithoutRegardToCase() {
        for (String name : new String[] {"Cleo", "ada", "dora", "Bob", "eve"}) {
            store(user(name, Role.ADMIN, Role.ARBITER, Role.USER));
        }
        assertThat(names(list(EVERYBODY, new PageRequest(0, 2)))).containsExactly("ada", "Bob");
        assertThat(names(list(EVERYBODY, new PageRequest(1, 2)))).containsExactly("Cleo", "dora");
        Page<User> last = list(EVERYBODY, new PageRequest(2, 2));
        assertThat(names(last)).containsExactly("eve");
        assertThat(last.total()).isEqualTo(5);
        assertThat(last.content().get(0).roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.ARBITER, Role.USER);
        assertThat(list(EVERYBODY, new PageRequest(3, 2)).content()).isEmpty();
    }

    @Test
    void listsKeepToWhatIsAskedFor() {
        store(user("ada", Role.USER, Role.ARBITER));
        store(user("adam", Role.USER));
        User shutOut = user("bob", Role.ARBITER);
        shutOut.disable();
        store(shutOut);
        UserQuery arbiters = new UserQuery(Optional.empty(), Optional.of(Role.ARBITER));
        UserQuery ada = new UserQuery(Optional.of(new Username("ADA")), Optional.empty());
        UserQuery bobAsUser = new UserQuery(Optional.of(new Username("bob")), Optional.of(Role.USER));
        assertThat(names(list(arbiters, PageRequest.FIRST))).containsExactly("ada", "bob");
        assertThat(names(list(ada, PageRequest.FIRST))).containsExactly("ada");
        assertThat(names(list(bobAsUser, PageRequest.FIRST))).isEmpty();
        Page<User> enabled = database.inTransaction(em -> users(em).listEnabled(arbiters, PageRequest.FIRST));
        assertThat(names(enabled)).containsExactly("ada");
        assertThat(enabled.total()).isEqualTo(1);
        assertThat(enabled.content().get(0).roles()).containsExactlyInAnyOrder(Role.USER, Role.ARBITER);
        assertThat(names(database.inTransaction(em -> users(em).listEnabled(EVERYBODY, PageRequest.FIRST))))
                .containsExactly("ada", "adam");
    }

    @Test
    void listTakesThreeQueriesHoweverManyAreInIt() {
        for (int i = 0; i < 12; i++) {
            store(user("user-" + i, Role.USER, Role.ARBITER));
        }
        AtomicInteger queries = new AtomicInteger();
        database.doInTransaction(em -> {
            SessionEventListener counter = new SessionEventAdapter() {
                @Override
                public void preExecuteCall(SessionEvent event) {
                    queries.incrementAndGet();
                }
            };
            SessionEventManager events = em.unwrap(Session.class).getEventManager();
            events.addListener(counter);
            assertThat(users(em).list(EVERYBODY, PageRequest.FIRST).content())
                    .hasSize(12)
                    .allSatisfy(user -> assertThat(user.roles()).hasSize(2));
            events.removeListener(counter);
        });
        assertThat(queries).hasValue(3);
    }

    @Test
    void thereIsNobodyOfOurOwnUntilTheFirstIsAdded() {
        store(foreign("eve", new ForeignIdentity("https://idp.example", "1")));
        assertThat(hasOwn()).isFalse();
        store(user("ada"));
        assertThat(hasOwn()).isTrue();
    }

    private static User user(String name) {
        return user(name, Role.USER);
    }

    private static User user(String name, Role... roles) {
        return new User(UserId.random(), new Username(name), "Ada", "hash", Set.of(roles), NOW);
    }

    private Page<User> list(UserQuery query, PageRequest page) {
        return database.inTransaction(em -> users(em).list(query, page));
    }

    private static List<String> names(Page<User> page) {
        return page.content().stream().map(user -> user.username().text()).toList();
    }

    private static User foreign(String name, ForeignIdentity identity) {
        return User.ofProvider(
                UserId.random(),
                new Username(name),
                new ForeignToken(identity, name, "Ada \uD83D\uDCF7", Set.of(Role.USER, Role.ADMIN)),
                NOW);
    }

    private static Users users(EntityManager em) {
        JpaUsers users = new JpaUsers();
        users.em = em;
        return users;
    }

    private void store(User user) {
        database.doInTransaction(em -> users(em).add(user));
    }

    private User get(UserId id) {
        return find(id).orElseThrow();
    }

    private void change(User user, Consumer<User> verb) {
        database.doInTransaction(em -> verb.accept(users(em).find(user.id()).orElseThrow()));
    }

    private Optional<User> find(UserId id) {
        return database.inTransaction(em -> users(em).find(id));
    }

    private Optional<User> find(String username) {
        return database.inTransaction(em -> users(em).find(new Username(username)));
    }

    private Optional<User> find(ForeignIdentity identity) {
        return database.inTransaction(em -> users(em).find(identity));
    }

    private boolean hasOwn() {
        return database.inTransaction(em -> users(em).hasOwn());
    }
}
