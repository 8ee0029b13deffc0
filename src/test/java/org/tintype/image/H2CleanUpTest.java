package org.tintype.image;

import org.tintype.fixture.TestDatabase;

class H2CleanUpTest extends CleanUpContract {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
