package org.tintype.deal;

import org.tintype.fixture.TestDatabase;

class PostgresAccessPropertiesTest extends AccessProperties {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
