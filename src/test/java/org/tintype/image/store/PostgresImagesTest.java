package org.tintype.image.store;

import org.tintype.fixture.TestDatabase;

class PostgresImagesTest extends ImagesContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
