package org.tintype.intake.gif;

import java.io.IOException;
import java.nio.file.Path;
import org.tintype.intake.Limits;
import org.tintype.intake.PictureRefused;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.gif.Application;
import org.tintype.pixels.gif.Frame;
import org.tintype.pixels.gif.GifInput;
import org.tintype.pixels.gif.GraphicControl;
import org.tintype.pixels.gif.Screen;

/**
 * One walk through a whole GIF, from block to block, that finds its header and that it is all there: frames within the
 * limits, each with its colours, and an end. Nothing is decompressed.
 */
final class GifHeaderReader {

    private GifHeaderReader() {}

    /**
     * Reads a file's header.
     *
     * @throws PictureRefused if it is beyond a limit, or of a kind that is not supported
     * @throws DamagedPicture if it is truncated or damaged
     */
    static GifHeader read(Path file, Limits limits) throws IOException {
        try (GifInput in = GifInput.open(file)) {
            Screen screen = Screen.read(in);
            limits.requireSize(screen.width(), screen.height());
            Application application = new Application();
            int frames = 0;
            int block = in.block();
            while (block != GifInput.TRAILER) {
                if (block == GifInput.IMAGE) {
                    frames++;
                    limits.requireFrames(frames, screen.width(), screen.height());
                    requireOn(screen, Frame.read(in, screen));
                    in.skipSubBlocks();
                } else {
                    readExtension(in, application);
                }
                block = in.block();
            }
            if (frames == 0) {
                throw new DamagedPicture("The GIF is damaged: it holds no frame.");
            }
            return new GifHeader(screen, frames, application.loops(), application.profile());
        }
    }

    private static void readExtension(GifInput in, Application application) throws IOException {
        switch (in.next()) {
            case GraphicControl.LABEL -> GraphicControl.read(in);
            case Application.LABEL -> application.read(in);
            default -> in.skipSubBlocks();
        }
    }

    private static void requireOn(Screen screen, Frame frame) {
        if (!frame.isOn(screen)) {
            throw new PictureRefused(
                    "This kind of GIF is not supported: a frame reaches beyond the picture, which viewers show differently.");
        }
    }
}
