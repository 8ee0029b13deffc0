package org.tintype.image;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tintype.pixels.Engine;
import org.tintype.pixels.PreferredEngine;
import org.tintype.pixels.jdk.JdkEngine;
import org.tintype.pixels.leptonica.LeptonicaEngine;
import org.tintype.platform.settings.WrongSetting;

/** What works on pixels. */
public enum EngineChoice {
    /** Native code where it loads, which is everywhere but on rare systems. */
    AUTO {
        @Override
        Engine engine() {
            try {
                return nativeFirst();
            } catch (LinkageError e) {
                LOG.log(Level.WARNING, "event=native-engine-missing system=" + system(), e);
                return new JdkEngine();
            }
        }
    },
    NATIVE {
        @Override
        Engine engine() {
            try {
                return nativeFirst();
            } catch (LinkageError e) {
                throw new WrongSetting(SETTING, "asks for native code that does not load on " + system());
            }
        }
    },
    JDK {
        @Override
        Engine engine() {
            LOG.log(Level.INFO, "event=engine-chosen engine=jdk");
            return new JdkEngine();
        }
    };

    static final String SETTING = "tintype.engine";

    private static final Logger LOG = System.getLogger(EngineChoice.class.getName());

    /** Returns a new engine that decodes every kind of picture. */
    abstract Engine engine();

    private static Engine nativeFirst() {
        LeptonicaEngine leptonica = new LeptonicaEngine();
        LOG.log(Level.INFO, "event=engine-chosen engine=leptonica libraries=\"" + leptonica + '"');
        return new PreferredEngine(leptonica, new JdkEngine());
    }

    private static String system() {
        return System.getProperty("os.name") + '/' + System.getProperty("os.arch");
    }
}
