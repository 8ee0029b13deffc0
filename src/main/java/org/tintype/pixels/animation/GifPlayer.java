package org.tintype.pixels.animation;

import java.io.IOException;
import java.util.OptionalInt;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Size;
import org.tintype.pixels.gif.Application;
import org.tintype.pixels.gif.Frame;
import org.tintype.pixels.gif.FrameData;
import org.tintype.pixels.gif.GifInput;
import org.tintype.pixels.gif.GraphicControl;
import org.tintype.pixels.gif.Screen;

/**
 * Plays a GIF as browsers do: its background is transparent, whatever colour it names, and a frame goes back to that or to
 * what was there before only after it was seen.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, 18 to 26</a>
 */
final class GifPlayer {

    private static final int TO_BACKGROUND = 2;
    private static final int TO_PREVIOUS = 3;
    private static final int HUNDREDTH = 10;
    private static final int MOST_LOOPS = 0xFFFF;

    private final GifInput in;
    private final Screen screen;
    private final Canvas canvas;
    private final FrameSink sink;
    private final Application application = new Application();
    private GraphicControl control = GraphicControl.NONE;
    private boolean begun;

    private GifPlayer(GifInput in, EncodedPicture source, FrameSink sink) throws IOException {
        this.in = in;
        this.screen = Screen.read(in);
        this.canvas = Canvas.of(source, new Size(screen.width(), screen.height()));
        this.sink = sink;
    }

    static void play(EncodedPicture source, FrameSink sink) throws IOException {
        try (GifInput in = GifInput.open(source.file())) {
            new GifPlayer(in, source, sink).play();
        }
    }

    private void play() throws IOException {
        int block = in.block();
        while (block != GifInput.TRAILER) {
            if (block == GifInput.EXTENSION) {
                readExtension();
            } else if (!show(Frame.read(in, screen))) {
                return;
            }
            block = in.block();
        }
        if (!begun) {
            throw new DamagedPicture("The GIF is damaged: it holds no frame.");
        }
    }

    private void readExtension() throws IOException {
        switch (in.next()) {
            case GraphicControl.LABEL -> control = GraphicControl.read(in);
            case Application.LABEL -> application.read(in);
            default -> in.skipSubBlocks();
        }
    }

    private boolean show(Frame frame) throws IOException {
        if (!frame.isOn(screen)) {
            throw new DamagedPicture("The GIF is damaged: a frame reaches out of the picture.");
        }
        if (!begun) {
            begun = true;
            sink.begin(new Size(screen.width(), screen.height()), loops(application.loops()));
        }
        byte[] before = control.disposal() == TO_PREVIOUS
                ? canvas.copy(frame.x(), frame.y(), frame.width(), frame.height())
                : new byte[0];
        FrameData.read(in, frame, control.transparent(), new GifBrush(frame, control.transparent(), canvas));
        boolean more = sink.frame(canvas.picture(), control.delay() * HUNDREDTH);
        switch (control.disposal()) {
            case TO_BACKGROUND -> canvas.clear(frame.x(), frame.y(), frame.width(), frame.height());
            case TO_PREVIOUS -> canvas.restore(before, frame.x(), frame.y(), frame.width(), frame.height());
            default -> {
                // It stays.
            }
        }
        control = GraphicControl.NONE;
        return more;
    }

    /**
     * From repetitions to how often it is played in all, as browsers and libwebp's gif2webp count.
     *
     * @param repeated as the file says it; a GIF that does not is played once
     */
    private static int loops(OptionalInt repeated) {
        if (repeated.isEmpty()) {
            return 1;
        }
        return repeated.getAsInt() == 0 ? 0 : Math.min(MOST_LOOPS, repeated.getAsInt() + 1);
    }
}
