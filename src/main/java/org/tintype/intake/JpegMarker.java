package org.tintype.intake;

/**
 * The second byte of a JPEG marker; the first is always FF.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, table B.1</a>
 */
final class JpegMarker {

    static final int TEM = 0x01;
    static final int SOF0 = 0xC0;
    static final int SOF1 = 0xC1;
    static final int SOF2 = 0xC2;
    static final int DHT = 0xC4;
    static final int DAC = 0xCC;
    static final int RST0 = 0xD0;
    static final int RST7 = 0xD7;
    static final int SOI = 0xD8;
    static final int EOI = 0xD9;
    static final int SOS = 0xDA;
    static final int DQT = 0xDB;
    static final int DNL = 0xDC;
    static final int DRI = 0xDD;
    static final int APP0 = 0xE0;
    static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final int APP14 = 0xEE;
    static final int APP15 = 0xEF;
    static final int COM = 0xFE;

    private JpegMarker() {}

    /** Returns whether a byte after FF is a marker at all: 00 is a stuffed FF, 02 to BF are reserved, FF is filling. */
    static boolean isMarker(int code) {
        return code == TEM || (code >= SOF0 && code <= COM);
    }

    /** Returns whether nothing belongs to the marker, not even a length. */
    static boolean isStandalone(int code) {
        return code == TEM || (code >= RST0 && code <= EOI);
    }

    /** Returns whether the marker stands inside entropy-coded data. */
    static boolean isRestart(int code) {
        return code >= RST0 && code <= RST7;
    }

    /** Returns whether the segment is for applications and people rather than for the decoder. */
    static boolean isMetadata(int code) {
        return (code >= APP0 && code <= APP15) || code == COM;
    }
}
