package org.tintype.pixels.webp;

/**
 * One frame of an animation, or a still picture.
 *
 * @param x where it stands on the canvas, in pixels from the left
 * @param y likewise from the top
 * @param duration in milliseconds; 0 for a still picture
 * @param blended whether it is laid over what is there, and not put in its place
 * @param disposed whether its part of the canvas is emptied after it
 * @param image its pixels
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2.7.1.1">RFC 9649, 2.7.1.1</a>
 */
public record WebpFrame(int x, int y, int duration, boolean blended, boolean disposed, WebpImage image) {

    /** Returns a still picture. */
    static WebpFrame still(WebpImage image) {
        return new WebpFrame(0, 0, 0, true, false, image);
    }
}
