package org.tintype.pixels.animation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;

/** Knows the last picture again without keeping it. */
final class PictureTrace {

    private static final int RGB = 3;
    private static final int RGBA = 4;

    private final Size size;
    private byte[] last = new byte[0];

    /** @param size that every picture has to have */
    PictureTrace(Size size) {
        this.size = size;
    }

    /** Returns whether this picture is the same as the one that was asked for before. */
    boolean repeats(Bitmap picture) {
        if (picture.width() != size.width()
                || picture.height() != size.height()
                || (picture.bands() != RGB && picture.bands() != RGBA)) {
            throw new IllegalArgumentException(
                    "a frame of " + picture.width() + "x" + picture.height() + "x" + picture.bands() + " for " + size);
        }
        MessageDigest digest = sha256();
        digest.update((byte) picture.bands());
        byte[] next = digest.digest(picture.data());
        boolean same = Arrays.equals(next, last);
        last = next;
        return same;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
