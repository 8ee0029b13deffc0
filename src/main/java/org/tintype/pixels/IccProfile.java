package org.tintype.pixels;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of an ICC profile as they stood in a file, compared by content.
 *
 * @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, 7.2 (profile header)</a>
 */
public final class IccProfile {

    private static final int HEADER = 128;
    private static final int SIGNATURE_AT = 36;
    private static final int SIGNATURE = 0x61637370; // "acsp"

    private final byte[] bytes;

    public IccProfile(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /**
     * Returns the profile that a file embeds. It says itself how long it is: what comes after that is not kept, nor is what
     * calls itself a profile and is none.
     */
    public static Optional<IccProfile> embedded(byte[] bytes) {
        if (bytes.length < HEADER || ByteBuffer.wrap(bytes).getInt(SIGNATURE_AT) != SIGNATURE) {
            return Optional.empty();
        }
        int declared = ByteBuffer.wrap(bytes).getInt();
        return declared < HEADER || declared > bytes.length
                ? Optional.empty()
                : Optional.of(new IccProfile(Arrays.copyOf(bytes, declared)));
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
