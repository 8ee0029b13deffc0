package org.tintype.pixels.jpeg;

/**
 * The second byte of a JPEG marker; the first is always FF.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, table B.1</a>
 */
public final class JpegMarker {

    public static final int TEM = 0x01;
    public static final int SOF0 = 0xC0;
    public static final int SOF1 = 0xC1;
    public static final int SOF2 = 0xC2;
    public static final int DHT = 0xC4;
    public static final int JPG = 0xC8;
    public static final int DAC = 0xCC;
    public static final int SOF15 = 0xCF;
    public static final int RST0 = 0xD0;
    public static final int RST7 = 0xD7;
    public static final int SOI = 0xD8;
    public static final int EOI = 0xD9;
    public static final int SOS = 0xDA;
    public static final int DQT = 0xDB;
    public static final int DNL = 0xDC;
    public static final int DRI = 0xDD;
    public static final int APP0 = 0xE0;
    public static final int APP1 = 0xE1;
    public static final int APP2 = 0xE2;
    public static final int APP14 = 0xEE;
    public static final int APP15 = 0xEF;
    public static final int COM = 0xFE;

    private JpegMarker() {}

    /** Returns whether a byte after FF is a marker at all: 00 is a stuffed FF, 02 to BF are reserved, FF is filling. */
    public static boolean isMarker(int code) {
        return code == TEM || (code >= SOF0 && code <= COM);
    }

    /** Returns whether nothing belongs to the marker, not even a length. */
    public static boolean isStandalone(int code) {
        return code == TEM || (code >= RST0 && code <= EOI);
    }

    /** Returns whether the marker stands inside entropy-coded data. */
    public static boolean isRestart(int code) {
        return code >= RST0 && code <= RST7;
    }

    /** Returns whether the segment is a frame header, of whatever kind of coding. */
    public static boolean isFrame(int code) {
        return code >= SOF0 && code <= SOF15 && code != DHT && code != JPG && code != DAC;
    }

    /** Returns whether the segment is for applications and people rather than for the decoder. */
    public static boolean isMetadata(int code) {
        return (code >= APP0 && code <= APP15) || code == COM;
    }
}
