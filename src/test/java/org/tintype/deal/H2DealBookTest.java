package org.tintype.deal;

import org.tintype.fixture.TestDatabase;

class H2DealBookTest extends DealBookContract {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
