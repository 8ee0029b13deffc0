package org.tintype.image.store;

import org.tintype.fixture.TestDatabase;

class H2ImageListsTest extends ImageListsContract {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
