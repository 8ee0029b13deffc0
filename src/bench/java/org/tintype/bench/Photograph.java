package org.tintype.bench;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.tintype.fixture.CameraJpeg;

/**
 * A picture as a camera of 12 megapixels takes it: 4032 x 3024 pixels, YCbCr with half chroma, about 3 MB, with EXIF, GPS,
 * maker note and thumbnail. Made of noise whose amplitude falls with its frequency, as that of natural scenes does (D. J.
 * Field, 1987), so that the compressed data is as long and as varied as that of a photograph.
 */
final class Photograph {

    static final int WIDTH = 4032;
    static final int HEIGHT = 3024;

    private static final int OCTAVES = 9;
    private static final float QUALITY = 0.9f;

    private Photograph() {}

    /** Returns the file named by the system property {@code bench.photo}, or else one that is made. */
    static Path file() {
        String given = System.getProperty("bench.photo", "");
        return given.isEmpty() ? made(Path.of(System.getProperty("bench.work", "target/bench"))) : Path.of(given);
    }

    private static Path made(Path folder) {
        try {
            Path file = Files.createDirectories(folder).resolve("photograph.jpg");
            if (!Files.exists(file)) {
                CameraJpeg.of(jpeg())
                        .withGps()
                        .withMakerNote()
                        .withThumbnail()
                        .withXmp()
                        .writeTo(file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Random random = new Random(12);
        float[] light = noise(random);
        float[] warmth = noise(random);
        for (int i = 0; i < light.length; i++) {
            float tint = 20 * warmth[i];
            pixels[3 * i] = level(128 + 50 * light[i] - tint);
            pixels[3 * i + 1] = level(128 + 50 * light[i]);
            pixels[3 * i + 2] = level(128 + 50 * light[i] + tint);
        }
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Adds up lattices of random values, each twice as fine and half as strong as the one before. */
    private static float[] noise(Random random) {
        float[] sum = new float[WIDTH * HEIGHT];
        for (int octave = 0; octave < OCTAVES; octave++) {
            addLattice(sum, 1 << (OCTAVES - octave), (float) Math.pow(0.82, octave), random);
        }
        return sum;
    }

    private static void addLattice(float[] sum, int step, float strength, Random random) {
        int across = WIDTH / step + 2;
        float[] lattice = new float[across * (HEIGHT / step + 2)];
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = (random.nextFloat() * 2 - 1) * strength;
        }
        for (int y = 0; y < HEIGHT; y++) {
            float down = (float) (y % step) / step;
            for (int x = 0; x < WIDTH; x++) {
                int cell = y / step * across + x / step;
                float right = (float) (x % step) / step;
                float above = lattice[cell] + right * (lattice[cell + 1] - lattice[cell]);
                float below = lattice[cell + across] + right * (lattice[cell + across + 1] - lattice[cell + across]);
                sum[y * WIDTH + x] += above + down * (below - above);
            }
        }
    }

    private static byte level(float value) {
        return (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
}
