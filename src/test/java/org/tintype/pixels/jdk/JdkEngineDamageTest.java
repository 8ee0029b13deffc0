package org.tintype.pixels.jdk;

import org.tintype.pixels.DamageContract;
import org.tintype.pixels.Engine;

class JdkEngineDamageTest extends DamageContract {

    private final Engine engine = new JdkEngine();

    @Override
    protected Engine engine() {
        return engine;
    }
}
