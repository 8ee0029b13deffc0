package org.tintype.pixels.png;

import java.io.Closeable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.tintype.pixels.DamagedPicture;

/**
 * Inflates the compressed data of one image as it comes, and checks it to the last bit: a whole zlib stream with the right
 * checksum and nothing behind it, that holds exactly the lines that the header asks for, each with a filter that there is.
 * Takes two lines of memory.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#10Compression">PNG, 10</a>
 */
public final class PixelData implements Closeable {

    /** Takes the pixels, line by line. */
    @FunctionalInterface
    public interface Lines {

        /**
         * Takes a line of a pass.
         *
         * @param y line of the pass, from 0
         * @param line the samples without filter, from index 1 on; good only until this returns
         */
        void take(Pass pass, int y, byte[] line);
    }

    private final ImageHeader header;
    private final Lines lines;
    private final boolean unfiltered;
    private final Inflater inflater = new Inflater();
    private final Iterator<Pass> passes;
    private Pass pass;
    private byte[] line = new byte[0];
    private byte[] above = new byte[0];
    private int y;
    private int filled;
    private boolean complete;

    private PixelData(ImageHeader header, Lines lines, boolean unfiltered) {
        this.header = header;
        this.lines = lines;
        this.unfiltered = unfiltered;
        this.passes = header.passes().iterator();
        this.pass = passes.next();
        beginPass();
    }

    /** Starts to hand out the lines of an image whose size was checked against the limits. */
    public static PixelData to(Lines lines, ImageHeader header) {
        return new PixelData(header, lines, true);
    }

    /** Starts to check an image whose size was checked against the limits. */
    public static PixelData check(ImageHeader header) {
        return new PixelData(header, (pass, y, line) -> {}, false);
    }

    /**
     * Takes the next piece of compressed data.
     *
     * @throws DamagedPicture if it is not what should come here
     */
    public void add(byte[] piece, int length) {
        inflater.setInput(piece, 0, length);
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(line, filled, line.length - filled);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                filled += count;
                if (filled == line.length) {
                    endLine();
                }
            }
        } catch (DataFormatException e) {
            throw new DamagedPicture("The PNG is damaged: its compressed data is wrong.", e);
        }
        if (inflater.getRemaining() > 0) {
            throw new DamagedPicture("The PNG is damaged: there is more data than its pixels need.");
        }
    }

    /**
     * Says that there is no more data.
     *
     * @throws DamagedPicture if not all of it came
     */
    public void end() {
        if (!complete || !inflater.finished()) {
            throw new DamagedPicture("The PNG is damaged: it holds less data than its pixels need.");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void endLine() {
        if (complete) {
            throw new DamagedPicture("The PNG is damaged: there is more data than its pixels need.");
        }
        if (!LineFilter.isFilter(line[0])) {
            throw new DamagedPicture("The PNG is damaged: a line has a filter that does not exist.");
        }
        if (unfiltered) {
            LineFilter.takeOff(line, above, line.length, Math.max(1, header.bitsPerPixel() / 8));
            lines.take(pass, y, line);
            byte[] taken = line;
            line = above;
            above = taken;
        }
        filled = 0;
        y++;
        if (y == pass.height()) {
            if (passes.hasNext()) {
                pass = passes.next();
                beginPass();
            } else {
                complete = true;
                // Room for a byte that must not come: without it the inflater could not reach the end of the stream.
                line = new byte[1];
            }
        }
    }

    private void beginPass() {
        y = 0;
        int length = 1 + header.lineBytes(pass.width());
        if (line.length != length) {
            line = new byte[length];
            above = new byte[length];
        } else {
            Arrays.fill(above, (byte) 0);
        }
    }
}
