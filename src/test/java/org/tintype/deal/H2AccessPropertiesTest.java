package org.tintype.deal;

import org.tintype.fixture.TestDatabase;

class H2AccessPropertiesTest extends AccessProperties {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
