package org.tintype.pixels.png;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.tintype.pixels.DamagedPicture;

/**
 * The image of a PNG file, read as far as its data; of an animation the default image, which viewers show that know of no
 * animations. Who has checked the header's size decodes it, once.
 */
public final class PngImage implements Closeable {

    private static final int MAX_PALETTE = 3 * 256;

    private final PngInput in;
    private final ImageHeader header;
    private byte[] palette = new byte[0];
    private byte[] transparency = new byte[0];

    private PngImage(PngInput in) throws IOException {
        this.in = in;
        if (!in.next().equals("IHDR")) {
            throw new DamagedPicture("The PNG is damaged: its image header is missing.");
        }
        this.header = ImageHeader.read(in.content(PngInput.PIECE));
        while (!in.next().equals("IDAT")) {
            switch (in.type()) {
                case "PLTE" -> palette = in.content(MAX_PALETTE);
                case "tRNS" -> transparency = in.content(MAX_PALETTE);
                case "IEND" -> throw new DamagedPicture("The PNG is damaged: it holds no pixels.");
                default -> in.skip();
            }
        }
    }

    /**
     * Opens a file.
     *
     * @throws DamagedPicture if no image begins in it
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static PngImage open(Path path) throws IOException {
        PngInput in = PngInput.open(path);
        try {
            return new PngImage(in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    public ImageHeader header() {
        return header;
    }

    /** Returns the palette: red, green and blue of each entry, as far as they are there. */
    public byte[] palette() {
        return palette.clone();
    }

    /** Returns the transparency chunk, empty where there is none. */
    public byte[] transparency() {
        return transparency.clone();
    }

    /**
     * Decodes all pixels.
     *
     * @throws DamagedPicture if any of them is missing or wrong
     */
    public void decode(PixelData.Lines lines) throws IOException {
        byte[] piece = new byte[PngInput.PIECE];
        try (PixelData data = PixelData.to(lines, header)) {
            while (in.type().equals("IDAT")) {
                int count = in.read(piece);
                while (count >= 0) {
                    data.add(piece, count);
                    count = in.read(piece);
                }
                in.next();
            }
            data.end();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
