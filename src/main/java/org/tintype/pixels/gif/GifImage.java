package org.tintype.pixels.gif;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.tintype.pixels.DamagedPicture;

/** The first frame of a GIF file, read as far as its data. Who has checked the screen's size decodes it, once. */
public final class GifImage implements Closeable {

    private final GifInput in;
    private final Screen screen;
    private final Frame frame;
    private GraphicControl control = GraphicControl.NONE;

    private GifImage(GifInput in) throws IOException {
        this.in = in;
        this.screen = Screen.read(in);
        int block = in.block();
        while (block == GifInput.EXTENSION) {
            if (in.next() == GraphicControl.LABEL) {
                control = GraphicControl.read(in);
            } else {
                in.skipSubBlocks();
            }
            block = in.block();
        }
        GifInput.require(block == GifInput.IMAGE, "it holds no frame");
        this.frame = Frame.read(in, screen);
    }

    /**
     * Opens a file.
     *
     * @throws DamagedPicture if no frame begins in it
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static GifImage open(Path path) throws IOException {
        GifInput in = GifInput.open(path);
        try {
            return new GifImage(in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    public Screen screen() {
        return screen;
    }

    public Frame frame() {
        return frame;
    }

    /** Returns how the frame is shown. */
    public GraphicControl control() {
        return control;
    }

    /**
     * Decodes all pixels of the frame.
     *
     * @throws DamagedPicture if any of them is missing or wrong
     */
    public void decode(FrameData.Pixels pixels) throws IOException {
        FrameData.read(in, frame, control.transparent(), pixels);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
