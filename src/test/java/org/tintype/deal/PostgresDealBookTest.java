package org.tintype.deal;

import org.tintype.fixture.TestDatabase;

class PostgresDealBookTest extends DealBookContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
