package org.tintype.pixels.jdk;

import java.io.IOException;
import java.util.Arrays;
import org.tintype.pixels.AreaAverage;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Samples;
import org.tintype.pixels.Size;
import org.tintype.pixels.gif.Frame;
import org.tintype.pixels.gif.FrameData;
import org.tintype.pixels.gif.GifImage;

/**
 * Decodes the first frame of a GIF where it lies on its screen, which is white there and wherever the frame is transparent,
 * and reduces it by area average. A row is reduced as soon as it is there, so memory grows with the width only; an
 * interlaced frame takes a byte for each of its pixels.
 */
final class GifDecoder implements FrameData.Pixels {

    private static final int RGB = 3;

    private final Frame frame;
    private final int transparent;
    private final AreaAverage average;
    private final byte[] blank;
    private final byte[] row;
    private final int[] order;

    /** As many rows as have to be held at once: one, or all of them. */
    private final byte[] indices;

    private int column;
    private int rowsTaken;

    private GifDecoder(GifImage image, AreaAverage average) {
        this.frame = image.frame();
        this.transparent = image.control().transparent();
        this.average = average;
        this.blank = new byte[image.screen().width() * RGB];
        Arrays.fill(blank, (byte) 0xFF);
        this.row = blank.clone();
        this.order = frame.rows();
        this.indices = new byte[frame.width() * (frame.interlaced() ? frame.height() : 1)];
    }

    static Decoded decode(EncodedPicture source, int edge) throws IOException {
        try (GifImage image = GifImage.open(source.file())) {
            if (image.screen().width() != source.width()
                    || image.screen().height() != source.height()
                    || !image.frame().isOn(image.screen())) {
                throw new DamagedPicture("The picture is not of the size that its header says.");
            }
            Size size = new Size(source.width(), source.height());
            AreaAverage average = new AreaAverage(size, size.within(edge), RGB);
            GifDecoder decoder = new GifDecoder(image, average);
            decoder.blankRows(image.frame().y());
            image.decode(decoder);
            decoder.interlacedRows();
            decoder.blankRows(size.height() - image.frame().y() - image.frame().height());
            return new Decoded(average.result(), Samples.RGB);
        }
    }

    @Override
    public void take(byte[] pixels, int from, int count) {
        int at = from;
        int left = count;
        while (left > 0) {
            int taken = Math.min(left, frame.width() - column);
            int start = frame.interlaced() ? order[rowsTaken] * frame.width() : 0;
            System.arraycopy(pixels, at, indices, start + column, taken);
            at += taken;
            left -= taken;
            column += taken;
            if (column == frame.width()) {
                column = 0;
                rowsTaken++;
                if (!frame.interlaced()) {
                    addRow(0);
                }
            }
        }
    }

    private void interlacedRows() {
        if (frame.interlaced()) {
            for (int y = 0; y < frame.height(); y++) {
                addRow(y * frame.width());
            }
        }
    }

    private void blankRows(int count) {
        for (int i = 0; i < count; i++) {
            average.add(blank, 0);
        }
    }

    private void addRow(int start) {
        byte[] colors = frame.colors();
        int to = frame.x() * RGB;
        for (int i = 0; i < frame.width(); i++, to += RGB) {
            int index = indices[start + i] & 0xFF;
            if (index == transparent) {
                System.arraycopy(blank, 0, row, to, RGB);
            } else {
                System.arraycopy(colors, index * RGB, row, to, RGB);
            }
        }
        average.add(row, 0);
    }
}
