package org.tintype.pixels.jdk;

import org.tintype.pixels.Engine;
import org.tintype.pixels.PngContract;

class JdkEnginePngTest extends PngContract {

    private final Engine engine = new JdkEngine();

    @Override
    protected Engine engine() {
        return engine;
    }
}
