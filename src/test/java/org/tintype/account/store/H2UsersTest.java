package org.tintype.account.store;

import org.tintype.fixture.TestDatabase;

class H2UsersTest extends UsersContract {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
