package org.tintype.platform.settings;

/** A setting whose value cannot be used. The message names the key, and never repeats a secret. */
public final class WrongSetting extends RuntimeException {

    public WrongSetting(String key, String expectation) {
        super(key + ": " + expectation);
    }
}
