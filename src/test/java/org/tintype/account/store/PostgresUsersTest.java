package org.tintype.account.store;

import org.tintype.fixture.TestDatabase;

class PostgresUsersTest extends UsersContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
