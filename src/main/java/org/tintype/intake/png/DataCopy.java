package org.tintype.intake.png;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tintype.pixels.png.ImageHeader;
import org.tintype.pixels.png.PixelData;
import org.tintype.pixels.png.PngInput;
import org.tintype.pixels.png.PngOutput;

/** Copies the data of a PNG, that of its frames included, and checks it to the last bit on the way. */
final class DataCopy implements Closeable {

    private final PngInput in;
    private final PngHeader header;
    private final PngOutput out;
    private final byte[] piece = new byte[PngInput.PIECE];
    private ImageHeader next;
    private @Nullable PixelData data;

    DataCopy(PngInput in, PngHeader header, PngOutput out) {
        this.in = in;
        this.header = header;
        this.out = out;
        this.next = header.image();
    }

    /** @throws org.tintype.pixels.DamagedPicture if anything is missing, wrong, or too much */
    void copy() throws IOException {
        boolean animated = header.animation().isPresent();
        while (!in.next().equals("IEND")) {
            if (in.type().equals("IDAT")) {
                copyPixels(new byte[0]);
            } else if (animated && in.type().equals("fdAT")) {
                copyPixels(in.start(Integer.BYTES));
            } else if (animated && in.type().equals("fcTL")) {
                beginFrame(in.content(in.length()));
            } else {
                in.skip();
            }
        }
        endImage();
    }

    @Override
    public void close() {
        if (data != null) {
            data.close();
        }
    }

    private void beginFrame(byte[] control) throws IOException {
        endImage();
        next = FrameControl.read(control, header.image()).image();
        out.chunk("fcTL", control);
    }

    /** @param number in the row of the animation's chunks, in front of its data */
    private void copyPixels(byte[] number) throws IOException {
        if (data == null) {
            data = check(next);
        }
        if (in.length() == 0) {
            in.skip();
            return;
        }
        out.begin(in.type(), in.length());
        out.write(number, number.length);
        int count = in.read(piece);
        while (count >= 0) {
            data.add(piece, count);
            out.write(piece, count);
            count = in.read(piece);
        }
        out.end();
    }

    private void endImage() {
        if (data != null) {
            data.end();
            data.close();
            data = null;
        }
    }

    private PixelData check(ImageHeader image) {
        byte[] palette = header.palette();
        return PaletteCheck.isNeeded(image, palette)
                ? PixelData.to(PaletteCheck.before((pass, y, line) -> {}, image, palette), image)
                : PixelData.check(image);
    }
}
