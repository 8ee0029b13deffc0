package org.tintype.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tintype.intake.Intake;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.Format;
import org.tintype.transform.operation.Renderer;

/** Reads the operator's watermarks, which may be of any format that the service takes. */
final class WatermarkReader {

    private static final int RGBA = 4;

    private final Intake intake;
    private final Renderer renderer;

    WatermarkReader(Intake intake, Renderer renderer) {
        this.intake = intake;
        this.renderer = renderer;
    }

    /**
     * Reads one, upright and with alpha.
     *
     * @throws IOException if the file cannot be read
     * @throws RuntimeException if it is no picture
     */
    Bitmap read(Path file) throws IOException {
        Format format = Format.sniff(start(file)).orElseThrow();
        return withAlpha(renderer.display(intake.describe(file, format)));
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Format.SNIFFED_BYTES);
        }
    }

    private static Bitmap withAlpha(Bitmap picture) {
        if (picture.bands() == RGBA) {
            return picture;
        }
        byte[] rgba = new byte[picture.width() * picture.height() * RGBA];
        Arrays.fill(rgba, (byte) 0xFF);
        for (int from = 0, to = 0; to < rgba.length; from += picture.bands(), to += RGBA) {
            System.arraycopy(picture.data(), from, rgba, to, picture.bands());
        }
        return new Bitmap(picture.width(), picture.height(), RGBA, rgba);
    }
}
