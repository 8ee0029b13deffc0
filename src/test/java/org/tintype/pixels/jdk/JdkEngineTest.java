package org.tintype.pixels.jdk;

import org.tintype.pixels.Engine;
import org.tintype.pixels.EngineContract;

class JdkEngineTest extends EngineContract {

    private final Engine engine = new JdkEngine();

    @Override
    protected Engine engine() {
        return engine;
    }
}
