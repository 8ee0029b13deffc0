package org.tintype.image.store;

import org.tintype.fixture.TestDatabase;

class PostgresImageListsTest extends ImageListsContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
