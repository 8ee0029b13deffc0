package org.tintype.intake.png;

import java.nio.ByteBuffer;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.png.ImageHeader;

/**
 * Where and for how long a frame of an animated PNG is shown.
 *
 * @param chunk what is in its fcTL chunk; shared, not copied
 * @param sequence its place in the row of fcTL and fdAT chunks
 * @param image header of the frame's own pixels
 * @param isCanvas whether it is as large as the picture
 * @see <a href="https://www.w3.org/TR/png-3/#fcTL-chunk">PNG, 11.3.6.2</a>
 */
@SuppressWarnings("ArrayRecordComponent")
record FrameControl(byte[] chunk, int sequence, ImageHeader image, boolean isCanvas) {

    private static final int LENGTH = 26;
    private static final int LAST_DISPOSAL = 2;
    private static final int LAST_BLENDING = 1;

    /**
     * Reads what is in an fcTL chunk.
     *
     * @param picture the header of the picture that the frame is a part of
     * @throws DamagedPicture if that is no frame of the picture
     */
    static FrameControl read(byte[] chunk, ImageHeader picture) {
        if (chunk.length != LENGTH) {
            throw damaged();
        }
        ByteBuffer in = ByteBuffer.wrap(chunk);
        int sequence = in.getInt();
        int width = in.getInt();
        int height = in.getInt();
        int x = in.getInt();
        int y = in.getInt();
        // The delay may be any two numbers.
        in.getInt();
        boolean inside = width > 0
                && height > 0
                && x >= 0
                && y >= 0
                && x <= picture.width() - width
                && y <= picture.height() - height;
        if (!inside || (in.get() & 0xFF) > LAST_DISPOSAL || (in.get() & 0xFF) > LAST_BLENDING) {
            throw damaged();
        }
        return new FrameControl(
                chunk, sequence, picture.sized(width, height), width == picture.width() && height == picture.height());
    }

    private static DamagedPicture damaged() {
        return new DamagedPicture("The PNG is damaged: a frame of its animation is wrong.");
    }
}
