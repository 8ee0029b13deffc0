package org.tintype.intake.exif;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.imaging.FormatCompliance;
import org.apache.commons.imaging.ImagingException;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.tiff.TiffDirectory;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffHeader;
import org.apache.commons.imaging.formats.tiff.TiffReader;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.tintype.pixels.Orientation;

/**
 * The one thing of EXIF that is kept. Reading stops at the orientation tag, follows no pointer to another
 * directory, and gives up once the values in front of it add up to more than all of it: values of hostile EXIF overlap.
 *
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?CIPA_DC-008-2024-E">CIPA DC-008 (Exif), 4.5 and
 *     4.6.5.1.6</a>
 */
public final class ExifOrientation implements TiffReader.Listener {

    // Readers take the sixth byte, zero in the standard, for filling.
    private static final byte[] NAME = "Exif\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = NAME.length + 1;
    private static final int CLASSIC_TIFF = 42;
    private static final int SHORT = 3;

    private Orientation orientation = Orientation.UPRIGHT;
    private long allowance;

    private ExifOrientation(long allowance) {
        this.allowance = allowance;
    }

    /** Reads a JPEG's APP1 segment, which may also be something else. */
    public static Optional<Orientation> read(byte[] segment) {
        return segment.length < HEAD || !Arrays.equals(segment, 0, NAME.length, NAME, 0, NAME.length)
                ? Optional.empty()
                : Optional.of(ofTiff(Arrays.copyOfRange(segment, HEAD, segment.length)));
    }

    /** Reads the TIFF structure that EXIF is; one that cannot be read means upright. */
    public static Orientation ofTiff(byte[] tiff) {
        ExifOrientation reader = new ExifOrientation(tiff.length);
        try {
            new TiffReader(false).read(ByteSource.array(tiff), FormatCompliance.getDefault(), reader);
        } catch (IOException | RuntimeException e) {
            return Orientation.UPRIGHT;
        }
        return reader.orientation;
    }

    /** Returns the smallest APP1 segment that carries an orientation. */
    public static byte[] segment(Orientation orientation) {
        byte[] tiff = tiff(orientation);
        return ByteBuffer.allocate(HEAD + tiff.length)
                .put(NAME)
                .put((byte) 0)
                .put(tiff)
                .array();
    }

    /** Returns the smallest TIFF that carries an orientation: one directory of one entry. */
    public static byte[] tiff(Orientation orientation) {
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) CLASSIC_TIFF)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TiffTagConstants.TIFF_TAG_ORIENTATION.tag)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation.exifValue())
                .array();
    }

    @Override
    public boolean setTiffHeader(TiffHeader header) {
        return header.tiffVersion == CLASSIC_TIFF;
    }

    @Override
    public boolean addField(TiffField field) {
        if (field.getTag() == TiffTagConstants.TIFF_TAG_ORIENTATION.tag) {
            orientation = valueOf(field);
            return false;
        }
        allowance -= field.getByteArrayValue().length;
        return allowance >= 0;
    }

    @Override
    public boolean addDirectory(TiffDirectory directory) {
        return false;
    }

    @Override
    public boolean readImageData() {
        return false;
    }

    @Override
    public boolean readOffsetDirectories() {
        return false;
    }

    private static Orientation valueOf(TiffField field) {
        try {
            return field.getCount() == 1 ? Orientation.ofExif(field.getIntValue()) : Orientation.UPRIGHT;
        } catch (ImagingException e) {
            return Orientation.UPRIGHT;
        }
    }
}
