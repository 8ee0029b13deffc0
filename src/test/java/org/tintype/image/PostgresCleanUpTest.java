package org.tintype.image;

import org.tintype.fixture.TestDatabase;

class PostgresCleanUpTest extends CleanUpContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
