package org.tintype.intake;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.tintype.pixels.Bitmap;
import org.tintype.pixels.DamagedPicture;
import org.tintype.pixels.Decoded;
import org.tintype.pixels.EncodedPicture;
import org.tintype.pixels.Engine;
import org.tintype.pixels.Format;
import org.tintype.pixels.Samples;
import org.tintype.pixels.View;

/** A small engine over the JDK's codecs that remembers what it was asked to decode. */
class ImageIoEngine implements Engine {

    private final List<EncodedPicture> decoded = new ArrayList<>();

    List<EncodedPicture> decoded() {
        return decoded;
    }

    @Override
    public boolean decodes(EncodedPicture source) {
        return true;
    }

    @Override
    public Decoded decode(EncodedPicture source, int edge) {
        decoded.add(source);
        BufferedImage image = read(source);
        int longEdge = Math.max(image.getWidth(), image.getHeight());
        int width = longEdge > edge ? Math.max(1, image.getWidth() * edge / longEdge) : image.getWidth();
        int height = longEdge > edge ? Math.max(1, image.getHeight() * edge / longEdge) : image.getHeight();
        boolean gray = source.samples().bands() == 1;
        BufferedImage small =
                new BufferedImage(width, height, gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        small.createGraphics()
                .drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        byte[] data = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        return new Decoded(
                new Bitmap(width, height, gray ? 1 : 3, gray ? data : swapped(data)),
                gray ? Samples.GRAY : Samples.RGB);
    }

    @Override
    public Decoded decode(EncodedPicture source, View view) {
        throw new UnsupportedOperationException("no view is decoded at the intake");
    }

    @Override
    public String version() {
        return "imageio";
    }

    @Override
    public boolean encodes(Format format) {
        return format == Format.JPEG;
    }

    @Override
    public byte[] encode(Bitmap picture, Format format, int quality) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(swapped(picture.data()), 0, data, 0, data.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage read(EncodedPicture source) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(source.file().toFile())) {
            reader.addIIOReadWarningListener((from, warning) -> {
                throw new DamagedPicture(warning);
            });
            reader.setInput(in);
            return reader.read(0);
        } catch (IOException e) {
            throw new DamagedPicture("The picture cannot be decoded.", e);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] swapped(byte[] pixels) {
        byte[] swapped = pixels.clone();
        for (int i = 0; i < swapped.length; i += 3) {
            swapped[i] = pixels[i + 2];
            swapped[i + 2] = pixels[i];
        }
        return swapped;
    }
}
