package org.tintype.pixels;

import java.util.Arrays;

/** The bytes of an ICC profile as they stood in a file, compared by content. */
public final class IccProfile {

    private final byte[] bytes;

    public IccProfile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Returns a copy of the profile's bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the size of the profile in bytes. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IccProfile profile && Arrays.equals(bytes, profile.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "IccProfile[" + bytes.length + " bytes]";
    }
}
