package org.tintype.image.store;

import org.tintype.fixture.TestDatabase;

class H2ImagesTest extends ImagesContract {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
