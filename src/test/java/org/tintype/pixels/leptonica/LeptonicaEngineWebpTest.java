package org.tintype.pixels.leptonica;

import org.tintype.pixels.Engine;
import org.tintype.pixels.PreferredEngine;
import org.tintype.pixels.WebpContract;
import org.tintype.pixels.jdk.JdkEngine;

class LeptonicaEngineWebpTest extends WebpContract {

    private final Engine engine = new PreferredEngine(new LeptonicaEngine(), new JdkEngine());

    @Override
    protected Engine engine() {
        return engine;
    }
}
