package org.tintype.pixels.webp;

/**
 * What an encoder did to the pixels of a lossless image, so that they take less room.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-3.5">RFC 9649, 3.5</a>
 */
@FunctionalInterface
interface Transform {

    /**
     * Undoes it.
     *
     * @param argb may be changed, and may be what is returned
     */
    int[] undo(int[] argb);
}
