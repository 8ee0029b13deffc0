package org.tintype.pixels.webp;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bytes handed to the code under test by way of a file. */
final class WebpFiles {

    private final Path path;

    WebpFiles(Path folder) {
        this.path = folder.resolve("picture.webp");
    }

    /** Something that is done with an open file. */
    @FunctionalInterface
    interface Reading<T> {
        T read(RandomAccessFile file) throws IOException;
    }

    <T> T with(byte[] bytes, Reading<T> reading) {
        try {
            Files.write(path, bytes);
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
                return reading.read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<WebpFrame> frames(byte[] bytes) {
        return with(bytes, file -> {
            List<WebpFrame> frames = new ArrayList<>();
            WebpContainer.walk(file, new WebpVisitor() {
                @Override
                public void frame(WebpFrame frame) {
                    frames.add(frame);
                }
            });
            return frames;
        });
    }

    WebpImage image(byte[] bytes) {
        return frames(bytes).get(0).image();
    }

    /** Returns all pixels of the first frame, as alpha, red, green and blue. */
    int[] pixels(byte[] bytes) {
        WebpImage image = image(bytes);
        return with(bytes, file -> {
            PixelRows rows = image.pixels(file);
            int[] argb = new int[image.width() * image.height()];
            int[] row = new int[image.width()];
            for (int y = 0; y < image.height(); y++) {
                rows.read(y, row);
                System.arraycopy(row, 0, argb, y * row.length, row.length);
            }
            return argb;
        });
    }

    /** Reads all compressed data of the first frame, and returns what is needed of it. */
    List<Extent> check(byte[] bytes) {
        WebpImage image = image(bytes);
        return with(bytes, file -> {
            if (image instanceof WebpImage.Lossy lossy) {
                return lossy.frame().check(file);
            }
            return List.of(((WebpImage.Lossless) image).frame().check(file));
        });
    }
}
