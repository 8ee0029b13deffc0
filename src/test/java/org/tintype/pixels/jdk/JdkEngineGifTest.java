package org.tintype.pixels.jdk;

import org.tintype.pixels.Engine;
import org.tintype.pixels.GifContract;

class JdkEngineGifTest extends GifContract {

    private final Engine engine = new JdkEngine();

    @Override
    protected Engine engine() {
        return engine;
    }
}
