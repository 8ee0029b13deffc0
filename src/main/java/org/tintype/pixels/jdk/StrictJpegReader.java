package org.tintype.pixels.jdk;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import org.tintype.pixels.DamagedPicture;

/**
 * Reads the pixels of a whole JPEG through the JDK's reader, in the components that the file stores. The reader's
 * library goes on with damaged data and only warns, and it warns of the first mistake alone; so the first warning ends
 * the reading. What the warnings can be about once application segments are gone: data that ends early or late, codes
 * that no table has, restart markers out of order, scans that contradict each other. The intake lets none of that through;
 * this is the second net.
 */
final class StrictJpegReader {

    private final ImageReaderSpi provider =
            JdkPlugin.of(ImageReaderSpi.class, "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi");

    /**
     * Returns the interleaved components of all pixels, without any colour conversion.
     *
     * @throws DamagedPicture at the first sign of damage
     * @throws IOException if the file itself cannot be read
     */
    byte[] read(Path path, JpegOutline outline) throws IOException {
        ImageReader reader = provider.createReaderInstance();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            reader.addIIOReadWarningListener((source, warning) -> {
                throw new DamagedPicture("The picture is damaged.", new IIOException(warning));
            });
            reader.setInput(new BareJpegStream(file, outline), true, true);
            return pixels(reader.readRaster(0, null), outline);
        } catch (DamagedPicture e) {
            throw e;
        } catch (IIOException | RuntimeException e) {
            throw new DamagedPicture("The picture cannot be decoded.", e);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] pixels(Raster raster, JpegOutline outline) {
        byte[] pixels = ((DataBufferByte) raster.getDataBuffer()).getData();
        if (raster.getWidth() != outline.width()
                || raster.getHeight() != outline.height()
                || raster.getNumBands() != outline.bands()
                || pixels.length != (long) outline.width() * outline.height() * outline.bands()) {
            throw new DamagedPicture("The picture is not of the size that its header says.");
        }
        return pixels;
    }
}
