package org.tintype.pixels.jdk;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tintype.pixels.Bitmap;

/**
 * Writes sRGB pixels as baseline JPEG, YCbCr with chroma at half the resolution both ways (4:2:0), with the JFIF header
 * and no other metadata.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-T.871">ITU-T T.871 (JFIF)</a>
 */
final class BaselineJpegWriter {

    private static final int[] RGB = {0, 1, 2};

    private final ImageWriterSpi provider =
            JdkPlugin.of(ImageWriterSpi.class, "com.sun.imageio.plugins.jpeg.JPEGImageWriterSpi");

    /**
     * @param picture 8-bit RGB, no edge over 65,535 pixels
     * @param quality 1 to 100, on the scale of the Independent JPEG Group
     */
    byte[] write(Bitmap picture, int quality) {
        if (picture.bands() != RGB.length || quality < 1 || quality > 100) {
            throw new IllegalArgumentException(picture.bands() + " bands at quality " + quality);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = null;
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer = provider.createWriterInstance();
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(picture), null, null), parameters(quality));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (writer != null) {
                writer.dispose();
            }
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam parameters(int quality) {
        JPEGImageWriteParam parameters = new JPEGImageWriteParam(null);
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality / 100f);
        // Made for this picture instead of the standard's example: some 2 % smaller for a millisecond.
        parameters.setOptimizeHuffmanTables(true);
        return parameters;
    }

    private static BufferedImage image(Bitmap picture) {
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(picture.data(), picture.data().length),
                picture.width(),
                picture.height(),
                picture.width() * RGB.length,
                RGB.length,
                RGB,
                null);
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        ComponentColorModel model =
                new ComponentColorModel(srgb, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }
}
