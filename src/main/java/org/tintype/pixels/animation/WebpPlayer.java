package org.tintype.pixels.animation;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tintype.pixels.Checkpoint;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Size;
import org.tintype.pixels.webp.PixelRows;
import org.tintype.pixels.webp.WebpContainer;
import org.tintype.pixels.webp.WebpFrame;
import org.tintype.pixels.webp.WebpVisitor;

/**
 * Plays a WebP as browsers do: its background is transparent, whatever colour it names.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2.7.1.1">RFC 9649, 2.7.1.1</a>
 */
final class WebpPlayer implements WebpVisitor {

    private static final int OPAQUE = 255;

    private final EncodedPicture source;
    private final List<WebpFrame> frames = new ArrayList<>();
    private @Nullable Canvas canvas;
    private int loops = 1;

    private WebpPlayer(EncodedPicture source) {
        this.source = source;
    }

    static void play(EncodedPicture source, FrameSink sink) throws IOException {
        WebpPlayer player = new WebpPlayer(source);
        try (RandomAccessFile file = new RandomAccessFile(source.file().toFile(), "r")) {
            WebpContainer.walk(file, player);
            player.play(file, sink);
        }
    }

    @Override
    public void canvas(int width, int height) {
        canvas = Canvas.of(source, new Size(width, height));
    }

    @Override
    public void animation(long background, int often) {
        loops = often;
    }

    @Override
    public void frame(WebpFrame frame) {
        frames.add(frame);
    }

    private void play(RandomAccessFile file, FrameSink sink) throws IOException {
        if (canvas == null) {
            throw new DamagedPicture("The WebP is damaged: it has no picture.");
        }
        sink.begin(new Size(source.width(), source.height()), loops);
        for (WebpFrame frame : frames) {
            draw(frame, frame.image().pixels(file), canvas);
            if (!sink.frame(canvas.picture(), frame.duration())) {
                return;
            }
            if (frame.disposed()) {
                canvas.clear(
                        frame.x(),
                        frame.y(),
                        frame.image().width(),
                        frame.image().height());
            }
        }
    }

    private static void draw(WebpFrame frame, PixelRows pixels, Canvas canvas) {
        int[] row = new int[frame.image().width()];
        byte[] rgba = canvas.rgba();
        for (int y = 0; y < frame.image().height(); y++) {
            Checkpoint.pass();
            pixels.read(y, row);
            int to = canvas.offset(frame.x(), frame.y() + y);
            for (int argb : row) {
                if (frame.blended() && argb >>> 24 != OPAQUE) {
                    layOver(rgba, to, argb);
                } else {
                    put(rgba, to, argb);
                }
                to += Canvas.BANDS;
            }
        }
    }

    private static void put(byte[] rgba, int at, int argb) {
        rgba[at] = (byte) (argb >> 16);
        rgba[at + 1] = (byte) (argb >> 8);
        rgba[at + 2] = (byte) argb;
        rgba[at + 3] = (byte) (argb >>> 24);
    }

    /** What shows through counts by both alphas; all is rounded to the nearest. */
    private static void layOver(byte[] rgba, int at, int argb) {
        int over = (argb >>> 24) * OPAQUE;
        int under = (rgba[at + 3] & 0xFF) * (OPAQUE - (argb >>> 24));
        int both = over + under;
        for (int band = 0; band < 3; band++) {
            int color = (argb >> (16 - 8 * band)) & 0xFF;
            int mixed = both == 0 ? 0 : (color * over + (rgba[at + band] & 0xFF) * under + both / 2) / both;
            rgba[at + band] = (byte) mixed;
        }
        rgba[at + 3] = (byte) ((both + OPAQUE / 2) / OPAQUE);
    }
}
