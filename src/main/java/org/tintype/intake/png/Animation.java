package org.tintype.intake.png;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.tintype.intake.Limits;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.png.ImageHeader;

/**
 * The animation of a PNG, checked chunk by chunk as they come: as many frames as were announced, each with its data, and
 * all of them numbered in one row.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#apng-frame-based-animation">PNG, 4.9 and 11.3.6</a>
 */
final class Animation {

    private static final int CONTROL_LENGTH = 8;

    private final byte[] control;
    private final int frames;
    private final ImageHeader picture;
    private final Limits limits;
    private @Nullable FrameControl current;
    private boolean hasData = true;
    private int images;
    private int found;
    private int sequence;

    private Animation(byte[] control, int frames, ImageHeader picture, Limits limits) {
        this.control = control;
        this.frames = frames;
        this.picture = picture;
        this.limits = limits;
    }

    /**
     * Reads what is in an acTL chunk.
     *
     * @throws org.tintype.intake.PictureRefused if there are too many frames
     * @throws DamagedPicture if that is no animation
     */
    static Animation read(byte[] chunk, ImageHeader picture, Limits limits) {
        int frames = chunk.length == CONTROL_LENGTH ? ByteBuffer.wrap(chunk).getInt() : 0;
        if (frames < 1) {
            throw damaged();
        }
        limits.requireFrames(frames, picture.width(), picture.height());
        return new Animation(chunk, frames, picture, limits);
    }

    /** Returns what is in the acTL chunk. */
    byte[] control() {
        return control.clone();
    }

    /** Returns how many frames were announced. */
    int frames() {
        return frames;
    }

    /** Returns how many images have to be decoded: the frames, and the one for viewers that know of no animations. */
    int images() {
        return images;
    }

    /** Takes an fcTL chunk. */
    void frame(byte[] chunk) {
        FrameControl frame = FrameControl.read(chunk, picture);
        require(hasData && frame.sequence() == sequence && found < frames && (images > 0 || frame.isCanvas()));
        current = frame;
        hasData = false;
        found++;
        sequence++;
    }

    /** Takes notice of the picture's own image, which is the first frame if one was announced before. */
    void image() {
        images = found == 0 ? frames + 1 : frames;
        limits.requireFrames(images, picture.width(), picture.height());
        current = null;
        hasData = true;
    }

    /** Takes an fdAT chunk. */
    void data(byte[] number) {
        require(current != null
                && number.length == Integer.BYTES
                && ByteBuffer.wrap(number).getInt() == sequence);
        hasData = true;
        sequence++;
    }

    /** Takes notice of the end. */
    void end() {
        require(found == frames && hasData);
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw damaged();
        }
    }

    private static DamagedPicture damaged() {
        return new DamagedPicture("The PNG is damaged: its animation is wrong.");
    }
}
