package org.tintype.pixels.jdk;

import org.tintype.pixels.Engine;
import org.tintype.pixels.WebpContract;

class JdkEngineWebpTest extends WebpContract {

    private final Engine engine = new JdkEngine();

    @Override
    protected Engine engine() {
        return engine;
    }
}
