package org.tintype.pixels.animation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Size;
import org.tintype.pixels.gif.Application;
import org.tintype.pixels.gif.Frame;
import org.tintype.pixels.gif.GifInput;
import org.tintype.pixels.gif.GraphicControl;
import org.tintype.pixels.gif.Screen;

/**
 * Writes GIF. Each frame has up to 256 colours of its own: those of the picture where it has no more, and else the ones
 * that fit it best, dithered. What is less than half opaque becomes transparent, and all else opaque.
 *
 * <p>Takes twice what the file takes, and some 6 MB for the colours of one frame at a time. Not through
 * {@link javax.imageio}: the octree that its writer finds colours by, without dithering, draws bands into photographs.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
public final class GifAnimationWriter extends MergingWriter<GifFrame> {

    private static final int MOST = 0xFFFF;
    private static final int STAYS = 1;
    private static final int TO_BACKGROUND = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final GifDelays delays = new GifDelays();
    private final Size size;
    private final int loops;

    /** The colours of the first frame, which are those of all frames that have none. */
    private byte[] globalColors = new byte[0];

    /**
     * @param size no edge over 65,535 pixels
     * @param loops how often it is to be played, at most 65,535 times; 0 for ever
     */
    public GifAnimationWriter(Size size, int loops) {
        super(size);
        if (Math.max(size.width(), size.height()) > MOST || loops < 0 || loops > MOST) {
            throw new IllegalArgumentException("a GIF of " + size + " that is played " + loops + " times");
        }
        this.size = size;
        this.loops = loops;
    }

    @Override
    GifFrame encode(Bitmap picture) throws IOException {
        return GifFrame.of(picture);
    }

    @Override
    void write(GifFrame frame, long duration, GifFrame next) throws IOException {
        begin(frame, true);
        write(frame, delays.next(duration), next.isTransparent());
    }

    @Override
    byte[] end(GifFrame frame, long duration) throws IOException {
        boolean still = out.size() == 0;
        begin(frame, false);
        write(frame, still ? List.of(0) : delays.next(duration), false);
        out.write(GifInput.TRAILER);
        return out.toByteArray();
    }

    private void begin(GifFrame first, boolean animated) throws IOException {
        if (out.size() > 0) {
            return;
        }
        globalColors = first.colors();
        out.writeBytes(new Screen(size.width(), size.height(), 0, globalColors).head());
        out.writeBytes(globalColors);
        // Without it an animation is played once; with it, once more than it says.
        if (animated && loops != 1) {
            Application.writeLoops(Math.max(0, loops - 1), out);
        }
    }

    /** @param uncovered whether the next frame lets something through, which must not be this one */
    private void write(GifFrame frame, List<Integer> hundredths, boolean uncovered) {
        boolean erased = uncovered || frame.isTransparent();
        byte[] local = Arrays.equals(frame.colors(), globalColors) ? new byte[0] : frame.colors();
        for (int delay : hundredths) {
            GraphicControl control = new GraphicControl(erased ? TO_BACKGROUND : STAYS, delay, frame.transparent());
            out.writeBytes(control.block());
            out.writeBytes(new Frame(0, 0, size.width(), size.height(), false, local, frame.colors(), frame.codeSize())
                    .descriptor());
            out.writeBytes(local);
            out.writeBytes(frame.data());
        }
    }
}
