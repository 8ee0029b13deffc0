package org.tintype.pixels.animation;

import org.tintype.pixels.Checkpoint;
import org.tintype.pixels.gif.Frame;
import org.tintype.pixels.gif.FrameData;

/** Draws the pixels of a frame on a canvas as they are decompressed, and leaves it as it is where they are transparent. */
final class GifBrush implements FrameData.Pixels {

    private static final int RGB = 3;

    private final Frame frame;
    private final int transparent;
    private final Canvas canvas;
    private final int[] order;
    private int rowsDone;
    private int column;

    /** @param frame all of which is on the canvas */
    GifBrush(Frame frame, int transparent, Canvas canvas) {
        this.frame = frame;
        this.transparent = transparent;
        this.canvas = canvas;
        this.order = frame.rows();
    }

    @Override
    public void take(byte[] indices, int from, int count) {
        int at = from;
        int end = from + count;
        while (at < end) {
            int taken = Math.min(end - at, frame.width() - column);
            draw(indices, at, taken);
            at += taken;
            column += taken;
            if (column == frame.width()) {
                column = 0;
                rowsDone++;
                Checkpoint.pass();
            }
        }
    }

    private void draw(byte[] indices, int from, int count) {
        byte[] colors = frame.colors();
        byte[] rgba = canvas.rgba();
        int to = canvas.offset(frame.x() + column, frame.y() + order[rowsDone]);
        for (int i = from; i < from + count; i++, to += Canvas.BANDS) {
            int index = indices[i] & 0xFF;
            if (index != transparent) {
                System.arraycopy(colors, index * RGB, rgba, to, RGB);
                rgba[to + RGB] = (byte) 0xFF;
            }
        }
    }
}
