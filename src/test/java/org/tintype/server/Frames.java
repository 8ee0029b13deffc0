package org.tintype.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What the JDK's own reader finds in an animated GIF. */
final class Frames {

    private Frames() {}

    /** Returns the colour in the middle of each frame. */
    static List<Integer> of(byte[] gif) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            List<Integer> colors = new ArrayList<>();
            for (int i = 0; i < reader.getNumImages(true); i++) {
                colors.add(reader.read(i).getRGB(reader.getWidth(i) / 2, reader.getHeight(i) / 2) & 0xFFFFFF);
            }
            return colors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }
}
